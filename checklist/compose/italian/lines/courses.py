"""Courses of a CV as an Italian letter names them: "un corso base di inglese", "il corso «Impasti e lieviti»"."""

import re

from checklist.compose.italian.activities import is_person
from checklist.compose.italian.compounds import tied
from checklist.compose.italian.credentials import LEADING, addressed, is_tool, with_acronyms
from checklist.compose.italian.last_check.doubt import is_tied
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lines.topics import is_telegraphic
from checklist.compose.italian.nouns import agreement
from checklist.compose.letter import capital, lower_first
from checklist.compose.tables import table

_LEVEL = re.compile(r"(?:base|avanzat[oi]|intermedi[oi]|intensiv[oi]|online|serale)\b", re.I)
# How hard a course was, or how often it takes place, behind its topic and before the year.
_HOW_BEHIND = re.compile(
    r"(?:,? (?:livello )?(?P<level>base e avanzato|base|avanzato|intermedio|intensivo)"
    r"| \((?P<often>annuale|biennale|triennale|online|serale|mensile|base|avanzato)\))"
    r"(?P<year> \([^()]+\))?$"
)
_LASTS = re.compile(
    r",? (?:di |da )?\d+ (?:ore|giornat[ae]|giorn[oi]|settiman[ae]|mes[ei]|lezioni|incontri)"
    r"(?=$| \(\d{4}\)$| (?:su|sul|sulla|sui|sugli|sulle|di|in|per) | sull’| [A-ZÀ-Ù])"
)
# How long it took before who gave it: "corso cioccolato 3 giorni, scuola alba".
_LASTS_THEN = re.compile(r" \d+ (?:ore|giorn[oi]|giornate|lezioni|incontri), [a-zà-ù ]+$")
# A name behind what kind of course it is: "di aggiornamento Bilancio e fiscalità".
_TITLED = re.compile(r"(?<=^di )(?P<kind>[a-zà-ù]+ )(?P<name>[A-ZÀ-Ù][a-zà-ù]+ [^()]*\w)")

# What kind of course it was, behind its topic: "Intonaci a calce, corso avanzato (24 ore)".
_KIND = (
    r"(?P<kind>corso|seminario|workshop|formazione)(?P<level>(?: (?:base|avanzat[oa]|intermedi[oa]|intensiv[oa]|online"
    r"|introduttiv[oa]|pratic[oa]|teorico-pratic[oa]|serale))?)(?: di [^,()]+)?(?: \(\d+ [a-z]+\))?"
)
_KIND_BEHIND = re.compile(
    r"(?!(?:attestato|diploma|qualifica|patentino|abilitazione|certificazione|patente)\b)"
    rf"(?P<topic>[^,()]+), (?!formazione){_KIND}(?P<year>(?: \(\d{{4}}\))?)",
    re.I,
)
# Without its topic, its beginning or its end.
_CUT = re.compile(
    rf"(?!corso di |seminario di |workshop di ){_KIND}$|(?:base|avanzat[oa]|intermedi[oa]|livello|\d+ ore)\b"
    r"|.* (?-i:di|in|per|su|con|e|a)$",
    re.I,
)


def is_cut(written: str) -> bool:
    """Whether a part of a certificate's name is not known: "Corso avanzato (40 ore)", "Attestato di"."""
    return _CUT.match(written) is not None


def names_a_course(written: str) -> bool:
    """Whether a certificate is a course that is named behind its topic, or by nothing else than that."""
    return _KIND_BEHIND.fullmatch(written) is not None or _is_taught(written)


def _is_taught(written: str) -> bool:
    """Whether a certificate has no word for what it is, and names a deed or a tool that somebody learnt, or the hours.

    Of safety and hygiene one gets an "attestato": "Primo soccorso, 12 ore".
    """
    listed = table("italian/credentials")
    found = re.findall(r"\w+", written.lower())
    first = found[0] if found else ""
    named = {
        *listed["papers"].split(),
        *listed["events"],
        *listed["registers"],
        *listed["named"],
        "corso",
        "formazione",
        "iscrizione",
    }
    safe = {
        *listed["attested"].split(),
        *listed["bare"].split(),
        *listed["safety"].split(),
        *listed["safe-topics"].split(),
    }
    if first in named or safe.intersection(found) or is_person(first) or not written[:1].isupper():
        return False
    level = is_tool(written) and _HOW_BEHIND.search(_LASTS.sub("", written))
    return bool(is_deed(first) or first in listed["taught"].split() or level or _LASTS.search(written))


def kind_first(written: str) -> str:
    """Such a course with its kind before its topic: "un corso avanzato di intonaci a calce"; empty for others."""
    match = _KIND_BEHIND.fullmatch(written)
    if not match and _is_taught(written):
        return course(f"corso {written}")
    kind = f"{match['kind']}{match['level']}".lower() if match else ""
    return re.sub(r"(?<=^un |^il )corso", kind, _course(f"{match['topic']}{match['year']}")) if match else ""


def course(written: str) -> str:
    """A course with its article and the preposition that a CV leaves out: "un corso di cucina senza glutine".

    What is written like a name stands in quotation marks: "il corso «Direttiva Macchine e Regolamento UE»".
    """
    written = re.sub(r"(?<=[a-z]), [a-zà-ù ]+$", "", written) if _LASTS_THEN.search(written) else written
    rest = with_acronyms(_LASTS.sub("", written).partition(" ")[2])
    rest, how = _level_first(rest)
    points = re.match(r"(?:ECM|FAD) (?=[A-ZÀ-Ù][a-zà-ù]+ )", rest)
    if points:  # "il corso ECM «Terapia del dolore»"
        return _in_quotes(rest[points.end() :]).replace("corso", f"corso {points[0].strip()}", 1)
    said = _course(rest)
    of = " di" if re.match(r"un corso [A-Z]", said) else ""  # "un corso avanzato di SEO"
    return said.replace("un corso", f"un corso {how}{of}", 1) if how and said.startswith("un corso") else said


def _level_first(topic: str) -> tuple[str, str]:
    """A topic without the level or the frequency behind it, and that: "inglese base", "anticorruzione (annuale)"."""
    behind = _HOW_BEHIND.search(topic)
    before = topic[: behind.start()] if behind else ""
    if not behind or not before or _LEVEL.match(topic) or " e " in before or before[:1] in "«“":
        behind = behind if behind and behind["often"] else None
    how = (behind["often"] or behind["level"]) if behind else ""
    return (f"{before}{behind['year'] or ''}", how) if behind else (topic, "")


def _course(rest: str) -> str:
    """A course by its topic, which has no level behind it."""
    rest = re.sub(r"(?<! di) ((?:primo|secondo|terzo|quarto) livello)$", r" di \1", rest)
    # "IVASS intermediari": no adjective of "corso".
    rest = re.sub(r"^([A-Z][A-Z\d]+) ([a-zà-ù]+i)$", r"\1 per \2", rest)
    word = re.match(r"[\w-]*", rest)[0].lower()  # type: ignore[index]
    listed = table("italian/credentials")
    given = re.match(r"[A-Z]{3,} (?!(?:per|con|sul\w*) )[a-zà-ù]{4,}(?: e | [a-zà-ù]{4,})", rest)
    if rest[:1] in "«“" or given or ": " in rest:  # who gave it, and topics that nothing ties
        return f"il corso {rest}".strip() if rest[:1] in "«“" and not given else _in_quotes(rest)
    as_it_is = word in listed["bare"].split() or word.upper() == rest[: len(word)]
    as_it_is = as_it_is and not re.match(r"[A-Z]{2,}/[A-Z]{2,}\b", rest)  # "di UX/UI"
    if level := _LEVEL.match(rest):
        more = rest[level.end() :].strip()
        return f"un corso {level[0]} {'di ' if is_tool(more) else ''}{more}".strip()
    if rest[:1] == "(" or LEADING.match(rest) or as_it_is:
        on_two = re.match(r"[A-Z]{2,} e [a-zà-ù]{4,}", rest)  # "IVA e operazioni intracomunitarie"
        return f"un corso {'su ' if on_two else ''}{_TITLED.sub(r'\g<kind>«\g<name>»', rest)}".strip()
    if word in listed["for"].split() or is_person(word):
        whole = lower_first(addressed(rest))
        return f"un corso per {whole}" if is_tied(re.sub(r" \([^)]*\)", "", whole)) else _in_quotes(rest)
    a_name = rest[:1].isupper() and re.search(r" [A-ZÀ-Ù][a-zà-ù]+", rest)
    if (a_name or is_telegraphic(rest)) and not is_tool(rest):
        return _in_quotes(rest)
    noun = word.isalpha() and word.islower() and not word.endswith(("o", "e"))  # no adjective of "corso"
    second = re.match(r"[a-zà-ù]+ e (?P<noun>[a-zà-ù]+)", rest)  # "sottovuoto e cottura": no adjective of "corso"
    topic = (
        rest[:1].isupper()
        or noun
        or (second and agreement(second["noun"]))
        or agreement(word)
        or word in table("bilingual/words")["languages"]
    )
    common = agreement(word) or word in (*table("bilingual/words")["languages"], *listed["taught"].split())
    return f"un corso {'di ' if topic else ''}{lower_first(tied(rest)) if common else rest}"


def _in_quotes(topic: str) -> str:
    """A course by its name, with when it was behind the quotation marks: "il corso «Impasti e lieviti» (2020)"."""
    name, behind = re.match(r"(.*?)((?: \([^)]*\))?)$", topic).groups()  # type: ignore[union-attr]
    return f"il corso «{capital(name)}»{behind}"


def courses(names: list[str]) -> list[str]:
    """Courses of one list: "un corso di inglese" and, behind it, "uno di primo soccorso"."""
    found: list[str] = []
    for name in names:
        again = any(one.startswith("un corso ") for one in found) and re.match(r"un corso (?=(?:di|per) )", name)
        found.append(f"uno {name[again.end() :]}" if again else name)
    return found
