"""Lines of an Italian CV that name what somebody does: "Potatura e vendemmia, innesti" as "mi occupo di …".

Behind "di" a noun stands with its article or without, so that a noun which no table knows needs none; and neither the
present nor the imperfect names the gender of the writer.
"""

import re

from checklist.clauses.verbs import readings
from checklist.compose.italian.changes import participle_of
from checklist.compose.italian.lines.circumstances import is_span
from checklist.compose.italian.lines.lists import ARTICLES, in_one_way
from checklist.compose.italian.members import (
    members,
)
from checklist.compose.italian.nouns import (
    agreement,
    articulated,
    begun,
    definite,
    is_listed,
    with_and,
)
from checklist.compose.italian.prepositions import CLOSED, LINK
from checklist.compose.italian.verbs.finite import begins_a_clause, code_of
from checklist.compose.italian.verbs.infinitives import infinitive
from checklist.compose.letter import lower_first
from checklist.compose.tables import table

_RATE = re.compile(r"\d[\d.]* .*\b(?:al|alla|all’|a|ogni|per) ?(?:giorno|mese|anno|settimana|ora|turno|sera|notte)\b")
# What a person says of their own character, and what they know: neither is something to do.
_PRAISE = re.compile(
    r"(?:ottim[oaie]\b|(?:buon|eccellent|spiccat|massim|brav|miglior)\w*|fort[ei]|capacità"
    r"|predisposizione all?a?|attitudine|(?:complet\w+ |pien\w+ )?autonomia|flessibilità|puntualità|precisione|serietà"
    r"|disponibilità|spirito|lavoro (?:in|di) (?:squadra|team|gruppo)"
    r"|problem|attenzione|gestione dello stress|bella presenza|automunit[oa]|zero|nessun[oa]?|mai)\b",
    re.I,
)
# Roles that are called so in Italian as well.
ENGLISH_ROLE = r"(?:leader|manager|artist|assistant|specialist|designer|developer|consultant|sitter)"
_ENGLISH_ROLE = re.compile(rf"\b{ENGLISH_ROLE}$", re.I)
# What nobody did, and how work was: neither is a task in a list.
_NO_TASK = re.compile(
    r"(?:zero|nessun[oa]?|mai|senza)\b|nessun’|(?:tempi|ritmi|scadenze|orari) (?:strett|serrat|rigid|sostenut)\w+",
    re.I,
)
_KNOWING = re.compile(
    r"(?:weekend|estat[ei]|invern[oi]|sabat[oi]|domenic(?:a|he)|festivi|uso|utilizzo|conoscenz\w|tecniche|nozioni|esperienza|contratto|stagion[ei]|tirocinio|stage|apprendistato|mansioni"
    r"|part-time|full-time|due|tre|quattro|cinque|sei|sette|otto|nove|dieci)\b",
    re.I,
)
# A number behind a word that does not tie it: "tenuta contabilità 20 ditte" lacks the preposition of a sentence.
_TYING = "modello|circa|oltre|quasi|fino|entro|tutti|tutte|alle|dalle|nelle|delle|degli|dopo|altri|altre|under|over"
_UNTIED = re.compile(rf"(?<!\w)(?!(?:{_TYING}) )[a-zà-ù]{{4,}} \d[\d.]* [a-zà-ù]{{3,}}")
# "Aiuto nei compiti", "guida del muletto": deeds, and no persons.
NO_PERSON = re.compile(rf"(?:aiuto {LINK}|guida (?:di|del|della|dei|delle|autobus|camion)\b)", re.I)
_GROUP = re.compile(r"(?:brigata|squadra|team|équipe|equipe) ", re.I)
_CHANGED = re.compile(r" (?P<verb>\w+[oaie]) (?:da|dal|dall’) ?\d[^,]* (?:a|al|all’) ?\d")
# When something was done, but not since when.
_YEAR = r"(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?"
_WHEN = r"(?:nel|durante il|nell’(?:anno scolastico|anno accademico|estate|autunno|inverno)|nella primavera)"
_IN_A_YEAR = re.compile(
    rf"\((?:{_WHEN} |(?:in )?(?:anno scolastico|anno accademico|estate|autunno|inverno|primavera) )?{_YEAR}\)"
    rf"|^[^(]*\b{_WHEN} {_YEAR}$"
)
# What happens once: "passaggio da un gestionale all’altro".
_EVENT = re.compile(r"(?:passaggio|transizione|subentro|trasloco|inaugurazione) (?!di consegne\b)", re.I)
# One thing behind several objects of a deed, so that it is hardly another object: "del ritiro dei resi e della cassa".
_OWN_END = re.compile(r"^d[^()]* d(?:ei|egli|elle) [^()]* e (?:d(?:el|ello|ella) |dell’)[\w’-]+(?: [\w’-]+){0,2}$")
_WIDEST = 32  # words of a list that one sentence can hold
# What one does without seeing to it, "guardie notturne"; of shifts their kinds say enough: "turni diurni e festivi".
_SHIFTS = re.compile(
    r"(?:reperibilità|guardi[ae]) (?!medica\b|di finanza\b|turistica\b)(?!.* e (?:d\w+ |dell’))"
    r"|turni (?P<kinds>[a-zà-ù]+i(?: e [a-zà-ù]+i)?)(?=$|, )|turni (?!.* e )|turno (?:di notte|notturno|serale)$"
    r"|(?:sostituzioni|supplenze|ripetizioni) |trasferte (?:in|a[di]?|all\w*|ne[lgi]\w*|presso|fuori|brevi|frequenti)\b"
)
_PAIR = 2
_NEVER = ("ho", "sono", "mi", "si", "non", "ero", "abbiamo")


def words_of(name: str) -> frozenset[str]:
    """A list of words of the table of deeds."""
    return frozenset(table("italian/deeds")[name].split())


def activities(text: str, *, running: bool) -> str:
    """A clause on two or more things that a line lists: "mi occupo di potatura e vendemmia e degli innesti".

    Args:
        text: The line, without colon, semicolon or full stop.
        running: Whether the job goes on.

    Returns:
        The clause; empty where the line lists no things, or only one.
    """
    listed = members(text)
    return _said(listed, running) if len(listed) > 1 else ""


def activity(text: str, *, running: bool) -> str:
    """A clause on what a line names, one thing or several; empty where it names none."""
    return _said(members(text), running)


def rate(text: str, *, running: bool) -> str:
    """A clause on how much there is to do, "il lavoro comporta 30 chiamate al giorno"; empty for other lines."""
    if not re.match(rf"(?:circa |oltre |più di |fino a )?{_RATE.pattern}$", text, re.I) or members(text)[1:]:
        return ""
    return f"il lavoro {'comporta' if running else 'comportava'} {lower_first(text)}"


def _said(listed: list[str], running: bool) -> str:
    listed = [one for place, one in enumerate(listed) if not is_span(one) and not (place and _GROUP.match(one))]
    listed = [one for place, one in enumerate(listed) if not place or not _NO_TASK.match(one)]
    if (
        not listed
        or sum(len(one.split()) for one in listed) > _WIDEST
        or not all(_is_thing(one, first=not at) for at, one in enumerate(listed))
    ):
        return ""
    # In a job that is over, what has its year alone is an event; other lists with a year tell what went on.
    once = any(_IN_A_YEAR.search(one) for one in listed) and (running or len(listed) == 1)
    once = once or (len(listed) == 1 and bool(_EVENT.match(listed[0])))
    if once or listed[0][:1].isdigit() or _PRAISE.match(listed[0]) or _KNOWING.match(listed[0]):
        return _once(listed) if once else ""
    listed = [begun(listed[0]), *listed[1:]]
    if (machines := _machines(listed, running)) is not None:
        return machines
    said = in_one_way(listed)
    if len(said) == 1 and (shifts := _SHIFTS.match(listed[0])):
        the = "il " if listed[0].startswith("turno ") else ""
        return f"{'faccio' if running else 'facevo'} {the}{shifts[0] if shifts['kinds'] else listed[0]}"
    verb = "mi occupo" if running else "mi occupavo"
    bare = (
        said[0].startswith("di ") and re.search(" ed? ", said[0]) and re.match(r"d(?:el|ello|ella)\b|dell’", said[-1])
    )
    if len(said) == _PAIR and (
        bare or re.search(r" e (?:d\w+ |dell’)", said[0])
    ):  # "della cura e della pulizia, oltre che dei resi"
        return f"{verb} {said[0]}, oltre che {said[1]}"
    link = " ed " if said[-1][:1].lower() == "e" else " e "
    link = ", " if _OWN_END.search(said[-1]) else link
    return f"{verb} {', '.join(said[:-1])}{link}{said[-1]}" if len(said) > 1 else f"{verb} {said[0]}"


def _machines(listed: list[str], running: bool) -> str | None:
    """A clause on the machines that one uses, perhaps with the department; None for other lists."""
    department = listed[-1] if re.fullmatch(r"reparto [a-zà-ù]+", listed[-1]) else ""
    parts = [part for one in listed[: -1 if department else None] for part in one.split(" e ")]
    known = words_of("machines") | words_of("machines-of-many")
    heads = [part.split(maxsplit=1)[0] for part in parts]
    if not parts or (heads[0] not in words_of("machines") and not all(one in known for one in heads)):
        return None
    named = [definite(part) for part in parts]
    where = f" {articulated('in', definite(department))}" if department else ""
    return f"{'uso' if running else 'usavo'} {with_and(named)}{where}" if all(named) else ""


def _once(listed: list[str]) -> str:
    """What was done at a time, in a job that goes on: "ho curato il passaggio a Linux (2018) e l’avvio del portale"."""
    named = [definite(one) for one in (begun(listed[0]), *listed[1:])]
    return f"ho curato {with_and(named)}" if all(named) else ""


def _is_thing(text: str, *, first: bool) -> bool:
    """Whether words name a thing: neither a verb nor a preposition nor a bare number opens them."""
    word = re.match(r"[\w’-]*", text)[0].lower()  # type: ignore[index]
    plain = re.sub(r"\([^)]*\)", "", text)
    sized = bool(_UNTIED.search(plain)) or (word in words_of("ranged") and bool(re.search(r"\bda \d", text)))
    changed = _CHANGED.search(plain)  # "margine sceso dal 34 al 29%"
    sized = sized or (changed is not None and participle_of(changed["verb"]) in words_of("moving"))
    person = (is_person(word) and not NO_PERSON.match(text)) or _is_first_of_persons(text)
    sized = sized or _has_imperfect(plain)
    if sized or _ENGLISH_ROLE.search(text) or person or re.search(r"[+±]\s?\d|^(?:19|20)\d\d\b", text):
        return False
    if not word or re.match(CLOSED, text, re.I) or word in _NEVER or word in words_of("counted"):
        return False
    if word[:1].isdigit() or ARTICLES.match(text):
        return not word[:1].isdigit() or bool(re.match(r"[\d.]+ [a-zà-ù]", text) and not _RATE.match(text))
    noun = agreement(word) or word in words_of("no-verbs")
    said = () if noun else readings(re.sub(r"(?<=ndo)(?:si|mi|ne|lo|la)$", "", word), "it")
    codes = "".join(one.codes for one in said)
    # "redigo", but not "modifica": verbs in -are have nouns of the same form.
    sure = any(not one.lemma.endswith("are") and re.search("[PI][134]", one.codes) for one in said)
    told = code_of if first else begins_a_clause
    verb = sure or re.search(r"V|[FCIR][136]|P6|G", codes) or told(word, text[len(word) :].strip()) or _has_verb(text)
    return not verb and (bool(agreement(word)) or not is_told(text))


def _has_imperfect(text: str) -> bool:
    """Whether words tell in the imperfect, which no noun looks like: "il venerdì e il sabato lavoravo in sala"."""
    told = (word for word in re.findall(r"\b\w{2,}[aei]v(?:o|a|ano|amo)\b", text.partition(" che ")[0]))
    return any(
        not one.noun and re.search("I[1346]", one.codes) and not agreement(word)
        for word in told for one in readings(word, "it")
    )  # fmt: skip


def _has_verb(text: str) -> bool:
    """Whether a verb stands behind a comma or "e", so that words list no things: "ritiri e consegno la merce"."""
    further = re.finditer(r"(?:,| ed?) (?:[ms]i )?(?P<word>[a-zà-ù]+) (?P<rest>[^,;()]+)", text)
    return any(begins_a_clause(one["word"], one["rest"]) or infinitive(one["word"]) for one in further)


def _is_first_of_persons(text: str) -> bool:
    """Whether words name a person behind an adjective: "primo agente d’Italia", "unica donna del reparto"."""
    match = re.match(r"(?:prim|unic|miglior|second|ultim|vic)[oaei]? (?P<who>\w+)", text, re.I)
    return match is not None and (match["who"] in ("donna", "uomo") or is_person(match["who"].lower()))


def is_told(text: str) -> bool:
    """Whether words have a verb of their own, "il negozio ha chiuso", outside of what "che" begins."""
    return bool(re.search(r"^(?:(?!\bche\b).)*\b(?:è|ha|hanno|sono|era|erano|ho|viene|vengono|siamo|abbiamo)\b", text))


def is_person(word: str) -> bool:
    """Whether a word names what somebody is, and not what they do: "cameriera", "vincitrice"."""
    ending = re.search(r"(?:trice|tore|ista|iere|iera)$", word) and len(word) > len("pista") and not is_listed(word)
    known = words_of("persons") | words_of("roles")
    return bool(ending) or word in known or re.sub(r"^(?:sub|vice|co)-?", "", word) in known - {"capo"}
