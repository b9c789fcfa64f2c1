"""Titles of jobs as they stand in a sentence."""

import re
from functools import cache

from checklist.clauses.people import is_person as is_english_person
from checklist.clauses.verbs import readings
from checklist.compose.bilingual.abbreviations import LOADING, SCHOOL
from checklist.compose.bilingual.capitals import shared_titles, title_in_small_letters
from checklist.compose.english.capitals import settled
from checklist.compose.english.phrases import a, is_name, words_of
from checklist.compose.english.roles import is_agent
from checklist.compose.italian.activities import ENGLISH_ROLE, is_person
from checklist.compose.italian.compounds import ADJECTIVAL
from checklist.compose.italian.credentials import is_tool
from checklist.compose.italian.last_check.doubt import up_to_doubt
from checklist.compose.italian.nouns import agreement, is_listed
from checklist.compose.italian.prepositions import LINK
from checklist.compose.italian.roles import with_its_task
from checklist.compose.letter import lower_first
from checklist.compose.tables import table
from checklist.lexicon.technologies import technologies

# Not in "art. 73 d.l. 69/2013", "Infermiere/a", "T/V Engineer" and "HR/IT Clerk".
_SLASH = re.compile(
    r" ?(?:(?<!\d)/|/(?!\d)) ?(?!a\b|o\b|e\b|i\b)(?<!\b[A-Z]/)(?!(?<=\w/)[A-Z]\b)(?!(?<=\b[A-Z]{2}/)[A-Z]{2,3}\b)"
)
# What ends a title that was cut short: "docente a contratto di".
_HANGING = re.compile(r"(?: (?:di|del|della|in|per|presso|a|con|e|su|da))+$")
# How a person is addressed whose name follows.
_SOMEBODY = re.compile(r"(?:dott|avv|geom|ing|rag|arch|prof)(?:\.(?:ssa)?|ssa\.?) (?:[A-Za-z]+ )?[A-ZÀ-Ù]", re.I)
# A word in capitals too long to be an acronym, in a title that has small letters as well.
_SHOUTED = re.compile(r"\b[A-ZÀ-Ù]{5,}\b")
_STAFF = re.compile(r"(?i:staff|crew|personnel|team)$")  # none of whom is one person
_HOURS = re.compile(r"(?:,| and| -)? (?:[PF]/T|[PF]T|(?i:part|full)[ -]time|(?i:self)[ -]employed|(?i:freelance))$")
# How somebody worked for a time, with who they were: "Internship", "Bricklaying apprenticeship".
_TIME_AS = re.compile(r"\b(?P<who>(?i:intern|apprentice|trainee))ship$")
_IN_BOTH = ("junior", "senior", "part", "time", "marketing", "digital")
_ARTICULATED = re.compile(r"\b(?:alla|allo|al|ai|agli|alle|della|dello|del|dei|degli|delle|all’|dell’) ?$")
# On what terms somebody was employed, behind a title: "di II livello CCNL commercio", "tempo pieno".
_TERMS = re.compile(
    r",? (?:cat(?:egoria|\.) ?[A-D]\d?\b|(?:di |a )?(?:[IVX]+|\d+[°º]?) livello\b|(?:CCNL|C\.C\.N\.L\.)"
    r"|(?:a )?tempo (?:pieno|parziale|(?:in)?det)).*$",
    re.I,
)
# Before a title that followed the first: "operaio e poi come capoturno", "barista, dal 2019 responsabile".
_THEN = re.compile(
    r"(?<=[a-zà-ù)])(?:,? e)*,? "
    r"(?:poi (?:come )?|(?:poi |infine )?dal(?: |l’)(?:[a-z]+ )?\d{4} (?:come )?)(?=[A-Za-z])"
)
_NAME = 6  # letters of a word in -ico or -ale that may be a name


# The classes that a teacher had, behind the title: "Class teacher Y5", "Teacher KS2".
_CLASS = re.compile(
    r" (?P<class>(?:Y|Yr |Year |KS|Key Stage |P)\d(?:(?:[-–/]| and |, | then )(?:Y|Yr |Year |KS|P)?\d)*)$"
)


def _evenly_small(plain: str) -> str:
    """An English title that begins small with no capital in it but those of names: "warehouse operative"."""
    if not re.match(r"[a-z]{3,} ", plain):
        return plain
    capitals = re.findall(r"(?<= )[A-Z][a-z]+\b", plain)
    lists = ("count", "uncountable", "count-or-mass", "agents", "ranks", "settings")
    known = (is_agent(one.lower()) or any(one.lower() in words_of(each) for each in lists) for one in capitals)
    return re.sub(r"(?<= )[A-Z][a-z]+\b", lambda one: one[0].lower(), plain) if all(known) else plain


def title(written: str, source: str, language: str) -> str:
    """A job's title for a letter; empty where it cannot be said in the letter's language.

    Args:
        written: The title as the CV has it.
        source: The language of the CV, "it", "en" or "".
        language: The letter's.
    """
    plain = re.sub(r"\s*(?:\([^)]*\)|[\[(].*$)", "", written).strip().rstrip(",").replace("'", "’")
    plain = "" if source == "it" and _SOMEBODY.match(plain) else plain  # "Avv. Rosa Olmo" is whom one worked for
    plain = _TERMS.sub("", plain) if source == "it" else plain
    if source == "it":  # without the office behind a dash: "Istruttore – Servizi demografici"
        plain = re.sub(*LOADING, _HANGING.sub("", re.split(r" [–—] (?=[A-ZÀ-Ù])", plain)[0]))
    plain = re.sub(*SCHOOL, _of_roles(plain)) if source == language == "it" else plain
    if source == "it" and not plain.isupper():
        plain = _SHOUTED.sub(lambda one: one[0].lower() if _is_common(one[0]) else one[0], plain)
    plain = title_in_small_letters(_SLASH.sub(" e " if language == "it" else " and ", plain), source)
    shared = all(word in shared_titles() for word in re.findall(r"[\w.+#-]+", plain.lower()))
    if source not in ("", language) and not shared:
        titles = table("bilingual/words")["titles"]
        if language == "en":
            return str(titles.get(plain.lower(), ""))
        return ""
    if language == "en" and source == "it":
        plain = re.sub(
            r"^(.+) (senior|junior)$", lambda match: f"{match[2].capitalize()} {match[1]}", plain, flags=re.I
        )
    plain = re.sub(r" ?(?:→|->|=>) ?", ", poi " if language == "it" else ", then ", plain)
    if source == language == "it":
        plain = _THEN.sub(", poi ", _with_second(plain))
        plain = re.sub(r"^(?:[Pp]rima|[Aa]ssunt[oa]|[Ii]nizialmente) (?:come )?(?=.+, poi )", "", plain)
    first, comma, more = plain.partition(", ")
    if comma and not re.match(r"(?:poi|e|then|and|later) ", more):
        more = lower_first(more) if more[1:2].islower() and source == language == "it" else more  # "U.O. chirurgia"
        plain = f"{first} ({with_its_task(more) if source == language == 'it' else more})"
    if language == "en":
        plain = _evenly_small(_of_people(_without_place(_HOURS.sub("", plain)))) if source == "en" else plain
        plain = "" if _is_no_title(plain) else plain
    english = language == "it" and plain.split(" ")[0].lower() in shared_titles()
    if (shared or english) and re.match(r"[A-Z][a-z]+ [a-z -]+$", plain):
        return lower_first(plain)
    own = plain.split()[0].lower().rstrip(",") if plain else ""
    if language == source == "it" and own not in shared_titles():
        headed = re.match(rf"(?:[\w-]+ ){{1,2}}{ENGLISH_ROLE}\b", plain, re.I)  # "area manager"
        return "" if _is_no_person(own) and not headed else _small(up_to_doubt(_with_tasks(in_small_letters(plain))))
    if language == "en" and re.search(r" [a-z]+(?:,|$| \()", plain):
        return _evenly_small(settled(_small(_of_people(plain))))
    return plain


def _with_tasks(plain: str) -> str:
    """An Italian title, or two that "e" joins, with the preposition of its task: "segretaria e addetta alla cassa"."""
    first, both, second = plain.partition(" e ")
    two = both and is_person(first.split(" ")[-1]) and is_person(second.split(" ")[0]) and " " in second
    two = two and not second.startswith("aiuto ")
    said = f"{first} e {with_its_task(second)}" if two else with_its_task(plain)
    return re.sub(r"\b(?P<who>squadra|turno|caposquadra|capoturno) (?=(?:reparto|settore) )", r"\g<who> del ", said)


def _with_second(plain: str) -> str:
    """An Italian title with a second one behind a dash, "fabbro - saldatore", or without an office there."""
    first, dash, second = plain.partition(" - ")
    if not dash:
        return plain
    word = second.split(" ")[0].lower()
    return f"{first} e {lower_first(second)}" if is_person(word) or word.endswith(("tore", "trice", "ista")) else first


def _of_roles(plain: str) -> str:
    """An Italian title without what stands behind a stroke and has a name's capitals: "Grafico / Olmo Srl"."""
    first, *others = re.split(r" / ", plain)

    def is_role(words: list[str]) -> bool:
        alone = len(words) == 1 and is_listed(words[0])  # "sala", but not "Olmo Adv"
        return alone or any(one in shared_titles() or is_person(one) for one in words)

    kept = [one for one in others if not one[:1].isupper() or is_role(re.findall(r"[\w-]+", one.lower()))]
    return " / ".join([first, *kept])


def in_small_letters(plain: str) -> str:
    """An Italian title with small letters: "Guardia Particolare Giurata" as "guardia particolare giurata".

    Acronyms, and words that no Italian table knows, keep their capitals: they may be names. So does an English title,
    and an English word beside a word that is not known.
    """
    pieces = re.split(r"(\W+)", plain)
    titled = [one for one in pieces if re.fullmatch(r"[A-ZÀ-Ù][a-zà-ù]+", one)]
    english = [one for one in pieces if one.lower() in shared_titles() and one.lower() not in _IN_BOTH]
    small = [one for one in titled if one not in english and _is_common(one)]
    if pieces[0].lower() in shared_titles():
        return plain
    if english and re.match(rf"Area {english[0]}\b", plain):
        titled, small = [one for one in titled if one in (pieces[0], *english)], [pieces[0], *english]
    if titled and titled[0] == pieces[0] and pieces[0][-1] in "aeo" and not english:
        small.append(pieces[0])  # a title has no name at its beginning
    if small and all(one in small or one in english for one in titled):
        small += [one for one in english if one not in _languages()]
    said = ""
    for one in pieces:
        behind_article = one in titled and one not in english and _ARTICULATED.search(said) and one[-1] in "aeio"
        said += one.lower() if (one in small or behind_article) and not one.isupper() else one
    person = re.fullmatch(r"[A-Z][a-z]+ (?P<who>[a-z]+)", said)
    return lower_first(said) if person and is_person(person["who"]) and not is_tool(said) else said  # "Sous chef"


@cache
def _languages() -> frozenset[str]:
    """Programming languages and frameworks, which keep their capital in a title: "sviluppatrice Java"."""
    return frozenset(one.name for one in technologies() if one.category in ("language", "framework", "library"))


def _is_common(word: str) -> bool:
    """Whether a word with a capital is a common one: a noun, a form of a verb, an adjective, a person."""
    low = word.lower()
    known = is_listed(low) or low in _IN_BOTH or is_person(low) or low in table("bilingual/words")["role-words"].split()
    known = known or bool(re.fullmatch(rf"{LINK}|[ieo]|ed", low) or re.search(r"(?:log|graf|metrist|iatr)[oai]$", low))
    long = len(low) > _NAME and (ADJECTIVAL.match(low) or re.search(r"[aiu]t[oaie]$", low))
    return bool(known or long or (len(low) > _NAME and readings(low, "it")))


def _without_place(plain: str) -> str:
    """An English title without what "and" or a dash joins to the person and is none: "Driver and yard"."""
    person, dash, office = plain.partition(" - ")
    if dash and not _names_person(person):
        return plain
    if dash:
        plain = f"{person} and {office}" if _names_person(office) else person
    person, link, other = plain.partition(" and ")
    whole = _names_person(other) or re.search(r"\bof ", other) or " and " in other  # "Head of Year"
    joins = link and _names_person(person) and re.fullmatch(r"[A-Za-z &-]+", other)
    return person if joins and not whole else plain


def _names_person(title: str) -> bool:
    """Whether the last word of an English title says who somebody is: "Buyer", and not "Sales", "Staff"."""
    word = re.split(r" (?:de|of|in|for|at) ", title)[0].rpartition(" ")[2].lower()
    if word in words_of("no-titles") or _STAFF.search(word):
        return False
    return is_agent(word) or is_english_person(word) or word.endswith(("er", "or", "ist", "ant", "man"))


def _of_people(plain: str) -> str:
    """A title as one of a person: an "Intern" for "Internship", and nothing of what it became that names nobody."""
    plain = _TIME_AS.sub(r"\g<who>", plain)
    plain = _CLASS.sub(r" (\g<class>)", plain)
    if "(" in plain:  # "Class teacher (Year 4 then Year 3)": what it became is no part of who somebody was
        return plain
    first, then, second = re.match(r"(.*?)(,? (?:then|later) |$)(.*)", plain).groups()  # type: ignore[union-attr]
    return plain if not then or _names_person(second) else first


def _is_no_title(plain: str) -> bool:
    """Whether an English title says where or what the work was, and not who did it: "Front of House", "Kitchen"."""
    words = re.findall(r"[a-z-]+", re.sub(r" \(.*", "", plain).lower())
    if re.match(r"[SE]?VP |MD ", plain):
        return False
    places = words_of("no-titles") | words_of("one-of") | words_of("parts-of-a-place") | words_of("count places")
    places |= words_of("times-of-work")
    others = places | {"customer", "client", "guest"}  # whom the work is for
    person = any(is_agent(word.removesuffix("s")) or is_english_person(word) for word in words if word not in others)
    deed = len(words) > 1 and words[-1].endswith("s") and re.fullmatch(r"[a-z]+ed|built|made|ran|taught", words[0])
    own = re.split(r" (?:of|to|in|at|with|for|from|on) ", plain.lower())[0].rpartition(" ")[2]
    if own in words_of("times-of-work") and not _names_person(plain):  # and no "return to practice student"
        return True
    begun = re.match(r"(?:started|worked|helped|covered|joined|began)\b", plain.lower())  # "Started part time"
    return bool(words) and not (person and not begun) and bool(begun or deed or words[-1] in places)


def _is_no_person(word: str) -> bool:
    """Whether a title says what was done and not who did it: "Ripetizioni e laboratorio di fisica", "vari alberghi"."""
    people = (
        "tecnico", "tecnica", "grafico", "grafica", "fotografo", "fotografa", "collega", "designer", "tutor",
        "responsabile", "guida", "cameriere", "bambinaia", "capo", "socio", "volontario", "volontaria", "dipendente",
    )  # fmt: skip
    if re.fullmatch(r"\d[\d.,]*|stage|internship|apprendistato|vari[ea]?|divers[ei]|alcun[ei]|molt[ei]", word):
        return True
    return bool(agreement(word)) and word not in people and not is_person(word) and not word.endswith(("tore", "tori"))


def _small(words: str) -> str:
    """An Italian title begins with a small letter; an acronym keeps its capitals."""
    first = re.split(r"[ -]", words, maxsplit=1)[0]
    named = is_name(first) or re.match(r"(?:Class|Level|Grade|Band|Year) \d", words)
    # "Graphic Designer", "Key Account": English words that keep their capitals keep the first as well.
    english = re.match(r"[A-Z][a-z]+ (?:& |e )?(?P<next>[A-Z][a-z]+)", words)
    foreign = english and words.istitle() and not any(map(_is_common, (first, english["next"])))  # "Legal Counsel"
    kept = named or (english and (foreign or english["next"].lower() in shared_titles()))
    return lower_first(words) if words[1:2].islower() and not kept else words


def with_a(name: str) -> str:
    """An English title with its article: "a Backend Developer", "Head of Product" without one."""
    bare = re.match(r"(?:head|director|chief|vice|lead of|co-)|.*\b(?:staff|crew|personnel)$", name, re.I)
    later = re.fullmatch(r"(?P<first>[^,]+?),? (?P<then>and later|then|later|and then) (?P<second>[^,]+),?", name)
    later = None if "(" in name else later
    if later and later["then"].startswith("and"):
        return f"{with_a(later['first'])} {later['then']} {with_a(later['second'])}"
    if later:  # "an apprentice, then a joiner,"
        return f"{with_a(later['first'])}, {later['then']} {with_a(later['second'])},"
    return name if bare or not name else f"{a(name)} {name}"
