"""Whole lines of an Italian CV as first-person sentences."""

import re

from checklist.compose.italian.activities import words_of
from checklist.compose.italian.changes import changed, participle_of, was_done
from checklist.compose.italian.clauses import clause
from checklist.compose.italian.compounds import tied
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.lines.articles import with_missing_articles
from checklist.compose.italian.lines.asides import has_torn_brackets, is_unsaid, with_asides
from checklist.compose.italian.lines.missing import completed
from checklist.compose.italian.nouns import agreement, articulated, definite, indefinite, lowered, with_and
from checklist.compose.italian.objects import in_place, with_result
from checklist.compose.italian.phrases import Phrase, phrase
from checklist.compose.italian.prepositions import LINK
from checklist.compose.italian.variation import are_alike
from checklist.compose.italian.verbs.finite import codes, is_noun_too
from checklist.compose.italian.verbs.infinitives import infinitive
from checklist.compose.italian.verbs.participles import did
from checklist.compose.letter import COMMA, capital, lower_first
from checklist.compose.tables import table
from checklist.compose.times import is_over, since
from checklist.facts import Date

_LABEL = re.compile(
    r"^(?:Mansion[ei](?: principali| svolte)?"
    r"|(?:Principali )?[Aa]ttività(?: svolte| principali)?|Compit[oi]|Ruolo|Principali mansioni): "
)
# What says of a job where it was, for whom and on what terms, and nothing that was done.
_ABOUT_THE_JOB = re.compile(
    r"(?:settore|qualifica|sede|luogo|orario|contratto|tipologia.*|inquadramento|livello|ccnl|retribuzione|durata|periodo"
    r"|azienda|referente|motivo.*|preavviso|indirizzo)(?: aziendale)? ?:"
    r"|(?:nome (?:e indirizzo )?del datore di lavoro"
    r"|tipo di (?:azienda|impiego|attività|contratto|rapporto|settore)) ?:? ",
    re.I,
)
# What is no whole line: one that a preposition or "e" ends, an address, one word in capitals.
_BROKEN = re.compile(rf" (?:{LINK}|ed?|o)$|@|^[A-ZÀ-Ù]{{5,}}$")
_WITH = re.compile(r"^(?:squadra|team|gruppo|gruppo di lavoro): (?P<who>\d.+)$", re.I)
# With which programs somebody works: "Gestionale: Aurora", "Programmi usati: Aurora, Tempo Plus".
_PROGRAMS = re.compile(
    r"(?:(?P<kind>gestionale|crm|erp|software)|gestionali|programmi|applicativi|strumenti|tecnologie|linguaggi)"
    r"(?: in uso| (?:usat|utilizzat)[oie])?: (?P<names>(?-i:[A-Z][\w.+-]*(?:(?:,| e|) [A-Z\d][\w.+-]*)*))$",
    re.I,
)
# Since when in figures: "dal 06/2020"; a month has no article: "dal giugno 2020".
_SINCE_MONTH = re.compile(
    r"\b[Dd]al? (?:(?P<month>0?[1-9]|1[0-2])[/.](?P<year>(?:19|20)\d\d)\b"
    rf"|(?=(?:{'|'.join(table('bilingual/words')['months']['it'].split())}) (?:19|20)\d\d\b))"
)
_TOO_LONG = 600  # characters of one statement, for no letter has such a sentence
_TWO = 2  # members that "e" joins although one of them has an "e"
_LONGEST = 48  # words of a sentence that takes one more activity
_NAME = re.compile(r"^[A-ZÀ-Ù]\w+(?: (?:[A-ZÀ-Ù][\w’]+|di|del|della|da|e))* [A-ZÀ-Ù][a-zà-ù]\w*(?: \([^)]*\))?$")


def sentence(text: str, *, running: bool, share: str = "", freelance: bool = False, alike: bool = False) -> str:
    """A line of a CV in the first person, to stand behind "In Lumen".

    Args:
        text: The line.
        running: Whether the job goes on.
        share: "led", "did", "team" or "helped"; empty where it is not known.
        freelance: Whether a name before a colon is that of a client.
        alike: Whether the lines beside it begin with verbs.

    Returns:
        The sentence with a small first letter and without full stop; empty where the line is not understood. Parts that
        say less than a sentence may be left out.
    """
    text = _SINCE_MONTH.sub(_since_month, " ".join(text.split()).rstrip(".").replace("'", "’"))
    if len(text) > _TOO_LONG or _ABOUT_THE_JOB.match(text) or text.count("(") != text.count(")"):
        return ""
    if named := _beside_the_work(text, running=running):
        return named
    text = with_asides(text)
    if not text or is_unsaid(text):
        return ""
    text = re.sub(r"\s+[–—-]\s+", ", ", text) if not re.search(r"\d\s+[–—-]\s+\d", text) else text
    text = capital(_LABEL.sub("", text))
    head, *others = [one for one in re.split(r"; (?![^(]*\))", text) if not _BROKEN.search(one)] or [""]
    said = _with_colon(head, running, share, freelance, alike)
    for place, other in enumerate(others if said else ()):
        more = _with_colon(other[:1].upper() + other[1:], running, share, freelance, alike)
        if more.startswith("mi occup"):
            said = _with_activity(said, more, last=place == len(others) - 1)
        elif more and not re.match(r"ho (?:partecipato|lavorato (?:a|con) \d)", more):
            said = f"{said}; {more}"
        elif words_of("shared") & set(re.findall(r"\w+", other.lower())) and not _tells_a_deed(other):
            return ""
    said = re.sub(r"(?<=[\w)]) e (?=[eèE]\w)", " ed ", with_result(in_place(_one(said))))
    return "" if has_torn_brackets(said) else with_missing_articles(said)


def _since_month(written: re.Match[str]) -> str:
    return since(Date(int(written["year"]), int(written["month"])), "it") if written["year"] else "da "


def _beside_the_work(text: str, *, running: bool) -> str:
    """A clause from a line that names clients, colleagues or programs behind a colon; empty for others."""
    clients = re.match(r"client[ei](?: principali| seguiti)?: (?P<who>.+)$", text, re.I)
    if clients:
        return f"fra i miei clienti {'ci sono' if running else 'c’erano'} {with_and(clients['who'].split(', '))}"
    if team := _WITH.match(text):
        return f"{'lavoro' if running else 'ho lavorato'} con {with_and(team['who'].split(', '))}"
    if programs := _PROGRAMS.match(text):
        names = with_and(programs["names"].split(", "))
        kind = f"{definite(lowered(programs['kind']))} " if programs["kind"] and " e " not in names else ""
        return f"{'uso' if running else 'usavo'} {kind}{names}"
    return ""


def _one(said: str) -> str:
    """A sentence with "1" before a noun as a word, "di 1 articolo" as "di un articolo"."""
    return re.sub(
        r"(?<![\d.,] )(?<![\d.,])\b1 (?P<noun>[a-zà-ù]{3,})(?= |$|[.,;)])",
        lambda match: indefinite(match["noun"]) or match[0] if not is_invariable(match["noun"]) else match[0], said,
    )  # fmt: skip


def _with_activity(said: str, more: str, *, last: bool) -> str:
    """A sentence with one more activity behind a semicolon, and at most another one behind that."""
    lead, things = re.match(r"(mi occup\w+) (.+)", more).groups()  # type: ignore[union-attr]
    if len(f"{said} {more}".split()) > _LONGEST or "oltre che" in f"{said} {more}":
        return said
    before = said.rpartition("; ")[2]
    alike = before.startswith("mi occup") and are_alike(before, more)
    if alike and ("; mi occup" in said or (last and "; " not in said)):
        return f"{said}, oltre che {things}"
    return f"{said}; {lead} {'anche ' if 'mi occup' in said else ''}{things}"


def _tells_a_deed(text: str) -> bool:
    """Whether a part that could not be said is a statement of its own, so that leaving it out changes nothing."""
    return any(participle_of(word) for word in re.findall(r"\w+", text) if word not in words_of("shared"))


def _with_colon(text: str, running: bool, share: str, freelance: bool, alike: bool) -> str:
    head, colon, tail = text.partition(": ")
    if colon and head.count("(") > head.count(")"):
        head, tail = text, ""
    first = head.split()[0].lower() if head else ""
    if tail and _NAME.match(head) and (freelance or not agreement(first) or first in _places()):
        running = running and not is_over(head)
        said = clause(tail[:1].upper() + tail[1:], running=running, share=share, alike=alike) if freelance else ""
        return f"per {head} {said}" if said else ""
    if tail and " " not in head and codes(head.lower()) and not is_noun_too(head.lower()):
        return ""  # "Preparo: impasti, creme"
    comma = re.match(r"^(?P<head>.+), (?P<tail>(?:(?!, ).)+)$", head) if not tail else None
    if comma and comma["head"].count("(") == comma["head"].count(")") and changed(comma["tail"]):
        head, tail = comma["head"], comma["tail"]
    valued = phrase(head) if tail[:1].isdigit() and head.split()[0].lower() in words_of("valued") else None
    if valued:
        return _comes_to(valued, tail, running=running)
    if re.match(r"(?:da|dal|dall’)\s?\d", tail) and (moved := changed(f"{head} {tail}")):
        return moved
    told = _for_what(head, tail)
    said = told or clause(head, running=running, share=share, alike=alike)
    more = _after_colon(tail, share) if said and tail and not told else ""
    if (
        said.startswith(("ho ", "mi occup"))
        and is_deed(more.split(" ")[0])
        and not re.search(", | e ", more)
        and definite(more)
    ):
        return f"{said}, con {definite(more)}"  # "il rinnovo del sito: migrazione di 40 pagine"
    return f"{said}: {more}" if more else said


def _for_what(head: str, tail: str) -> str:
    """What was done, in the writer's words, behind what it was for: "per la vendemmia ho guidato due squadre"."""
    own = re.match(r"[Hh]o [a-zà-ù]+ ", tail) and "," not in head
    what = definite(lowered(head)) if own else ""
    return f"per {what} {lower_first(tail)}" if what else ""


def _comes_to(valued: Phrase, figure: str, *, running: bool) -> str:
    """A clause on what something came to, "il fatturato del 2023 è stato di 2 milioni"; what else is noted is left."""
    figure = re.sub(rf", (?!{LINK}|\d).*$", "", figure)  # ", secondo reparto su tre" is said of no turnover
    of = (
        articulated("di", f"l’{figure}" if re.match(r"(?:8|11\b)", figure) else f"il {figure}")
        if "%" in figure
        else f"di {figure}"
    )
    one, year = valued.agrees.number == 1, re.search(r" (?:del )?(?P<year>(?:19|20)\d\d)$", valued.text)
    if not year:
        verbs = ("è", "sono") if running else ("era", "erano")
        return f"{valued.text} {verbs[0 if one else 1]} {of}"
    ending = {("m", True): "o", ("f", True): "a", ("m", False): "i"}.get((valued.agrees.gender, one), "e")
    what = f"{valued.text[: year.start()]} del {year['year']}"
    return f"{what} {'è' if one else 'sono'} stat{ending} {of}"


def _places() -> list[str]:
    """Kinds of places, which a client's name may begin with: "Officina Olmo: …"."""
    return str(table("bilingual/words")["places"]).split()


def _amounts(text: str) -> str:
    """A clause on what something comes to, from "risparmio stimato 8.000 euro all’anno"; empty for other words."""
    match = re.match(
        r"(?P<what>[a-zà-ù]+(?: [a-zà-ù]+)?) (?:di )?(?P<value>(?:circa |oltre |quasi )?\d.*)$", text, re.I
    )
    found = phrase(match["what"]) if match else None
    if not match or not found or match["what"].split()[0].lower() not in words_of("valued"):
        return ""
    return f"{found.text} {'è' if found.agrees.number == 1 else 'sono'} di {match['value']}"


def _after_colon(tail: str, share: str) -> str:
    rate = re.match(r"(?P<by>[+–-] ?\d[\d.,]* ?%) (?:di |dei |delle |degli |del |della |dell’)?(?P<what>.+)$", tail)
    if rate:  # "+35% ordini"
        return changed(f"{rate['what']} {rate['by']}")
    if infinitive(tail.split(maxsplit=1)[0].lower()):
        return ""  # "seguo gli allievi: correggere i compiti"
    parts = re.split(r", (?=(?:(?!, ).)+$)", tail)
    told = [
        changed(part) or (did(part, share) if share != "helped" else "") or was_done(part) or _amounts(part)
        for part in parts
    ]
    if all(told):
        return " e ".join(told)
    whole = changed(tail) or did(tail, "" if share == "helped" else share)
    if whole:
        return whole
    if len(parts) == 2 and told[1]:
        return f"{lowered(parts[0])}, e {told[1]}"
    members = COMMA.split(tail)
    outside = re.sub(r" \([^)]*\)", "", tail)
    plain = (
        len(members) > 1 and not any(" e " in one for one in members) and not re.search(r"\d[\d.]* [a-zà-ù]", outside)
    )
    if len(members) == _TWO and " e " in members[0] and " e " not in members[1]:
        tail = " e ".join(tied(completed(one)) for one in members)
    else:
        tail = tied(completed(with_and(members) if plain else tail))
    return lowered(tail) if agreement(tail) else tail
