"""Pure: whose CV it is: the name among what stands above the first heading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from profiles.reading.heads.affinity import LEGAL_FORM
from profiles.reading.lines import Line
from profiles.reading.name_order import GIVEN, PARTICLES, in_usual_case, in_usual_order, surname_last
from profiles.reading.words import fold, has, headings, words

# What a CV calls itself, alone or before the name.
DOCUMENT = re.compile(
    r"^(?:(?:curriculum(?: vit(?:ae|ae?e))?(?: et studiorum| europass| formativo e professionale)?|"
    r"c\.?\s?v\.?|resum[eé]|résumé|europass|"
    r"(?:formato|modello) europeo(?: per (?:il|la redazione di un) curriculum vitae)?|"
    r"(?:formato|modello) europeo per il|per il curriculum(?: vitae)?|vitae|curriculum professionale|"
    r"candidate (?:profile|summary)|profilo (?:del )?candidato)"
    r"(?=$|\s*[:–—|,.-]|\s+(?:of|di|del|della|dell['’])\b|\s+[A-ZÀ-Þ])(?:\s*[:–—|,.-]\s*|\s+(?:of|di|"
    r"del(?:la)?)\s+|\s+dell['’]|\s*$|\s+(?=[A-ZÀ-Þ])))+",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"^(?:(?:nome e cognome|cognome e nome|nome completo|nominativo|nome/cognome|cognome ?/ ?nome|nome|cognome|"
    r"first names?(?:\(s\))? ?/ ?surnames?(?:\(s\))?|surnames?(?:\(s\))? ?/ ?first names?(?:\(s\))?|"
    r"(?:surname|last name)(?:,| and) (?:first|given) names?|full name|first "
    r"name|given names?|"
    r"surname|last name|family name|forenames?|name|candidat[eoa])\s*(?::|\t|$)\s*|(?:nome e cognome|cognome "
    r"e nome|full name)\s+|nome\s+(?-i:(?=[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ][a-zà-ÿ]+$)))",
    re.IGNORECASE,
)
INTRODUCED = re.compile(
    r"(?:^|[.,!]\s+)(?:(?P<says>[Mm]i chiamo|[Mm]y name is|(?:From|Da|Mittente):|"
    r"(?:[Ii]l |[Ll]a )?[Ss]ottoscritt[oa]|I, the undersigned,?)|[Ii]['’]m|[Ii] am|[Ss]ono)\s+"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,3})(?=\s*(?:$|[.,!<(]|and\b|e\b))"
)
SMALL_NAME = re.compile(r"[^\W\d_A-Z]+(?:['’-][^\W\d_A-Z]+)?(?: [^\W\d_A-Z]+(?:['’-][^\W\d_A-Z]+)?){1,2}")
LONGEST = 100  # code points of a name with its titles and what follows it
LAST_FIRST = re.compile(r"(?P<last>[^\W\d_][\w'’ -]*?),\s+(?P<first>[^\W\d_][\w'’ -]*)$")  # "Rossi, Maria"
SURNAME = re.compile(r"(?:cognome|surname|last name|family name)\b", re.IGNORECASE)
AGE = re.compile(r"^[^,]+, \d\d (?:anni|years)\b")  # "Samir Haddad, 29 anni, Modena"
ONE_WORD = re.compile(r"^[^\W\d_][^\W\d_'’-]+(?:[ '’-][^\W\d_]+)?$")
HONORIFIC = re.compile(
    r"^(?:(?:il |la )?(?:dott\.?(?:\s?ssa|\.ssa)?|d\.ssa|dr\.?(?:ssa)?|ing|arch|avv|rag|geom|"
    r"prof(?:\.?\s?ssa)?|sig(?:\.?\s?(?:ra|na|r))?|per\. ?ind|p\.i|mr|mrs|ms|miss|mx|dr|rev|sir|eng|dipl)"
    r"(?:\.\s*|\s+))+(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
# Degrees and memberships as people write them behind their names.
LETTERS = (
    r"(?:B|M)(?:Sc|SC|A|Eng|ENG|Ed|Phil|Mus|Arch|N|Nurs)|M(?:Res|Chem|Phys)|MBA|LL[BM]|P[hH]\.?D|DPhil|"
    r"EdD|MD|MBBS|MBChB|BDS|PG(?:CE|Cert|Dip)|HND|"
    r"RN|RGN|RMN|LPN|BSN|MSN|CCRN|CPA|CFA|PMP|PE|CEng|IEng|EngTech|JD|QTS|QTLS|Esq|"
    r"[FMA]A(?:AT|CCA)|FMAAT|ACA|FCA|FCCA|ACCA|CPFA|[AF]CMA|CGMA|(?:[FMA]|Assoc)(?:IMechE|IET|ICE|IStructE|CIOB|CIPS|CIPD|"
    r"CIM|CILT|CSP|BACP|BPsS|RICS|CInstCES|CSI|APM|BCS|CIBSE|CICES|CIEH|CIHT|CIPR|CIWEM|CMI|IFireE|InstP|IOSH|ISM|"
    r"RSB|RSC|RTPI)|(?:CM|Grad|Tech)IOSH|CITP|ChPP|CChem|CPhys|CSci|CBiol|CEnv|RSci|A?FHEA|SFHEA|RIBA|ARB|MRCP|MRCVS|RVN|"
    r"FRSA|APRN|DNP|FNP|LCSW|LMSW|LMFT|PharmD|DPT|CISSP|PHR|SPHR|SHRM-S?CP|[MO]BE"
)
# Letters behind a name: "Anna Bell, RGN, MSc", "Anna Bell (she/her)".
AFTER = re.compile(
    r"\s*(?:\((?:she|he|they|lei|lui)\b[^()]*\)|,\s*(?:[A-Z][\w.]*[A-Z]\w*\.?(?:\s*\([^()]*\))?|esq\.?|jr\.?|"
    r"sr\.?)(?:\s*,\s*[A-Z][\w.]*|\s(?-i:[A-Z]+[a-z]*[A-Z][A-Za-z]*))*|\s+"
    rf"(?-i:{LETTERS})(?:\s*\(Hons\.?\))?)+$",
    re.IGNORECASE,
)
NAME = re.compile(
    r"^[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]*)*(?:\s+(?:\([^\W\d_]+\)|[\"“][^\W\d_]+[\"”]|"
    r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]*)*)){1,5}$"
)
# Trades that are surnames as well.
SURNAMES = frozenset({
    "smith", "baker", "cook", "mason", "turner", "potter", "porter", "carpenter", "weaver", "miller", "shepherd",
    "farmer", "butler", "barber", "tanner", "slater", "brewer", "forester", "head", "marshall", "page", "sailor",
    "fowler", "glover", "sarto", "fabbro", "pastore", "ferraro", "barbiere", "oste", "guida", "marinaio", "notaio",
    "collector", "painter", "gardener", "hand", "host", "steward", "warden", "chaplain", "judge", "guard", "groom",
    "driver", "singer", "butcher", "clerk", "model", "mate", "ranger", "major", "fisher", "cooper", "archer",
    "parker",
})  # fmt: skip


@dataclass(frozen=True)
class Name:
    """A name with the words that it was read from, and the pieces of the head that it leaves nothing of."""

    value: str = ""
    quote: str = ""
    pieces: frozenset[str] = frozenset()

    def without(self, piece: str) -> str:
        """What a piece says beside the name and its labels."""
        if piece in self.pieces or LABELLED.fullmatch(piece):
            return ""
        return piece[len(self.quote) :].strip(" ,") if self.quote and piece.startswith(f"{self.quote},") else piece


def name_of(pieces: list[tuple[str, Line]], head: list[Line]) -> Name:
    """The name among pieces of the head.

    Args:
        pieces: What stands above the first heading and among the contacts, without mail, phone and links.
        head: The lines above the first heading.
    """
    if labelled := _labelled(pieces):
        return labelled
    if introduced := _introduced(pieces):
        return introduced
    if turned := _surname_first(pieces, head) or _on_two_lines(pieces, head):
        return turned
    alike = [(at, name, line) for at, (piece, line) in enumerate(pieces) if line in head and (name := _alone(piece))]
    named = [one for one in alike if not _is_role(one[1]) and not _is_no_name(one[1])]
    # "Asante-Mills" is no firm where it stands above everything else.
    alike = named or [
        one for one in alike if one[2] is head[0] and not _is_role(one[1]) and not LEGAL_FORM.search(one[1])
    ]
    if not alike:
        small = _in_small_letters(pieces, head)
        return small if small.value else _among_contacts(pieces)
    at, name, _line = max(alike, key=lambda one: (one[2].size, one[2].level == 1, -one[0]))
    piece = pieces[at][0]
    return Name(
        in_usual_order(in_usual_case(surname_last(name))),
        name,
        frozenset() if piece.startswith(f"{name},") and _said_after(piece) else frozenset({piece}),
    )


def _introduced(pieces: list[tuple[str, Line]]) -> Name | None:
    """The name of "Mi chiamo Anna Neri" and "Hi, I'm Anna Bell", or of the sender of a mail."""
    for piece, _line in pieces:
        found = INTRODUCED.search(piece[:LONGEST])
        if found is None or _is_role(found["name"]) or _is_no_name(found["name"]):
            continue
        # "Sono Capo Cantiere": without "mi chiamo" the first word is a given name that is known.
        if found["says"] or fold(found["name"]).split()[0] in words("given"):
            whole = piece.strip(" .,!") == found[0].strip(" .,!")
            name = in_usual_order(in_usual_case(surname_last(found["name"])))
            return Name(name, found["name"], frozenset({piece} if whole else ()))
    return None


def _surname_first(pieces: list[tuple[str, Line]], head: list[Line]) -> Name | None:
    """The name of "HARMSEN, Wiebke" at the top."""
    piece, line = pieces[0] if pieces else ("", None)
    turned = LAST_FIRST.match(piece)
    if not turned or not turned["last"].isupper() or not GIVEN.fullmatch(turned["first"]) or line not in head:
        return None
    name = f"{turned['first']} {turned['last']}"
    return Name(in_usual_case(name), piece, frozenset({piece})) if _alone(name) and not _is_role(name) else None


def _on_two_lines(pieces: list[tuple[str, Line]], head: list[Line]) -> Name | None:
    """A name of which each word stands on a line of its own, at the top and set off from what follows."""
    if len(pieces) < 2 or [line for _piece, line in pieces[:2]] != head[:2]:
        return None
    (first, above), (last, below) = pieces[:2]
    name, alike = (
        f"{first} {last}",
        (above.bold, above.size, first.isupper()) == (below.bold, below.size, last.isupper()),
    )
    shown = above.bold or (above.size and above.size > head[-1].size) or first.isupper()
    if not (alike and shown and ONE_WORD.match(first) and ONE_WORD.match(last)) or not _alone(name):
        return None
    if any(
        _is_role(one) or _is_no_name(one) or DOCUMENT.match(one) or fold(one) in headings() for one in (first, last)
    ):
        return None
    return Name(in_usual_case(name), f"{first}\n{last}", frozenset({first, last}))


def _in_small_letters(pieces: list[tuple[str, Line]], head: list[Line]) -> Name:
    """The name that somebody typed without capitals, at the top of a CV and nowhere else."""
    piece, line = pieces[0] if pieces else ("", None)
    is_name = SMALL_NAME.fullmatch(piece) and line is head[0] and not _is_role(piece) and not _is_no_name(piece)
    return Name(piece.title(), piece, frozenset({piece})) if is_name and fold(piece) not in headings() else Name()


def _among_contacts(pieces: list[tuple[str, Line]]) -> Name:
    """The name below a heading such as "Dati personali", where its first word is a given name that is known."""
    piece = pieces[0][0] if pieces else ""
    name = _alone(piece)
    return Name(in_usual_case(name), name, frozenset({piece})) if fold(name).split(" ")[0] in words("given") else Name()


def _labelled(pieces: list[tuple[str, Line]]) -> Name | None:
    """The name behind "Nome:", on the piece that follows the label, or in two parts with a label each."""
    for at, (piece, _line) in enumerate(pieces):
        label = LABELLED.match(piece)
        if not label:
            continue
        rest, used, behind = piece[label.end() :].strip(), {piece}, at + 1
        if not rest and behind < len(pieces):
            rest = pieces[behind][0]
            used.add(rest)
            behind += 1
        if (turned := LAST_FIRST.match(rest)) and _alone(f"{turned['first']} {turned['last']}"):
            return Name(in_usual_case(f"{turned['first']} {turned['last']}"), rest, frozenset(used))
        if name := _alone(rest):
            return Name(in_usual_order(in_usual_case(surname_last(name))), name, frozenset(used))
        following = pieces[behind][0] if behind < len(pieces) else ""
        other = LABELLED.match(following)
        last = following[other.end() :].strip() if other else ""
        if other and not last and behind + 1 < len(pieces):
            last = pieces[behind + 1][0]
        if other and ONE_WORD.match(rest) and ONE_WORD.match(last):
            parts = [last, rest] if SURNAME.match(piece) else [rest, last]
            used |= {following, last}
            until = behind + (1 if last in following else 2)
            return Name(in_usual_case(" ".join(parts)), _quote(pieces[at:until]), frozenset(used))
        if ONE_WORD.match(rest) and not other:
            return Name(in_usual_case(rest), rest, frozenset(used))
    return None


def _quote(pieces: list[tuple[str, Line]]) -> str:
    """The words of the lines that neighbouring pieces stand on, as they are in the text."""
    return "\n".join(dict.fromkeys(line.words for _piece, line in pieces))


def _said_after(piece: str) -> str:
    """What stands behind the first comma, if it is a role."""
    after = piece.partition(",")[2].strip()
    return after if has("roles", after) and not re.fullmatch(rf"(?:(?:{LETTERS})[\s,]*)+", after) else ""


def _alone(piece: str) -> str:
    """The name in a piece that is nothing but a name with titles, or ""."""
    if len(piece) > LONGEST:
        return ""
    if _said_after(piece) or AGE.search(piece):
        piece = piece.partition(",")[0]
    start = title.end() if (title := HONORIFIC.match(piece)) else 0
    name = piece[start:]
    name = name[: after.start()] if (after := AFTER.search(name)) else name
    name = name.strip(" ,;:")
    if len(name) >= 60 or not NAME.match(name):
        return ""
    return (
        name
        if all(
            part[:1].isupper() or part in PARTICLES or part[:1] in '("“' or "'" in part
            for part in name.replace("’", "'").split()
        )
        else ""
    )


def _is_role(name: str) -> bool:
    """Whether words name a trade; one that is a surname, at the end of two or three words, does not."""
    first, _blank, last = fold(name).replace("-", " ").rpartition(" ")
    if first in words("given"):  # "Camilla Tessitore": many trades are surnames
        return False
    if last in SURNAMES and first.count(" ") < 4:
        return has("roles", first)
    return has("roles", name)


def _is_no_name(name: str) -> bool:
    folded = fold(name)
    first, *_rest = folded.split()
    if first in words("languages") or first in words("degrees") or has("organisations", name):
        return True
    return folded in words("places") or all(part in words("places") for part in folded.split())
