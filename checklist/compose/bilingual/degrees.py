"""Studies as a letter says them."""

import re
from dataclasses import replace

from checklist.claims.words import cue
from checklist.compose.bilingual.bodies import school_name, with_the
from checklist.compose.bilingual.capitals import line_in_small_letters
from checklist.compose.bilingual.language import language_of
from checklist.compose.english.papers.certificates import in_progress
from checklist.compose.english.papers.qualifications import in_english, is_school, without_class
from checklist.compose.english.phrases import a, with_and
from checklist.compose.italian.activities import is_person
from checklist.compose.italian.nouns import agreement, definite, indefinite
from checklist.compose.letter import lower_first
from checklist.compose.person import Person
from checklist.compose.tables import table
from checklist.facts import Fact
from checklist.facts.dates import Date
from checklist.text.segmentation import fold

_LONG, _LONG_ITALIAN = 8, 11  # words of a qualification, at most; Italian ones have more prepositions
_ITALIAN_SCHOOL = re.compile(
    r"(?:Centro (?:di|per la) [Ff]ormazione|Ente (?:di )?[Ff]orm|Scuola|Istituto|Liceo"
    r"|C\.?F\.?P\.?|I\.?T\.?I\.?S|I\.?P\.?S|Università|Accademia|Conservatorio|Politecnico)\b"
)
# How good a degree was, behind its field.
_HONOURS = re.compile(
    r",? (?:\(?(?:first|upper|lower|second|third)[ -](?:class|second)\b|with (?:distinction|merit)|2[:.][12]\b"
    r"|[12]H[12]?\b).*$|, (?:Pass|Merit|Distinction|First)$",
    re.I,
)
# What stands behind the one comma of a field: a second field, or the name of a school that is not known as one.
_PART = r"(?:minor|major|concentration|emphasis|specialism|speciali[sz]ation|option)"
_MINOR = re.compile(rf"(?<=\w), (?:with )?(?P<more>{_PART} in [^,()]+)$")
# The same with the word behind it: "Business Administration, Accounting major".
_MAJOR = re.compile(rf"(?<=\w), (?P<field>[A-Z][\w ]+?) (?P<kind>{_PART})$")
_BEHIND = re.compile(r"(?<=\w), (?P<more>[A-Z]\w+(?: [A-Z]\w+)+)$")
# As what somebody is qualified, behind the kind of paper: "Diploma di qualifica, Operatore elettrico".
_QUALIFIED = re.compile(
    r"^((?:\w+ di )?qualifica(?: professionale| (?:tri|quadri|bi)ennale)?)(?:,| [–-]) ([A-ZÀ-Ù]?[a-zà-ù]+)(?= |,|$)",
    re.I,
)
_ADJECTIVAL_ROLES = ("tecnico", "tecnica", "meccanico", "meccanica")  # "diploma tecnico", "qualifica meccanica"


def degree(study: Fact, language: str, person: Person) -> dict[str, str]:
    """Slots for a study: degree with its article, field, school and year, each only where the language has it."""
    data = study.data or {}
    written = line_in_small_letters(str(data.get("studyType") or "").strip())
    written = re.sub(r" (?:di )?(?:I{1,2}|[12]°) liv\.?$", "", written)  # an abbreviation that no letter has
    if language == "en":
        written = without_class(written)
    known = table("bilingual/words")["degrees"].get(re.sub(r" \(?hons\b.*", "", written.lower().replace("’", "'")))
    known = known or table("bilingual/words")["degrees"].get(written.lower())
    foreign = language == "en" or (known and not _is_italian_master(written, person))
    own = "" if foreign else _as_written(written, person)
    school = school_name(study.organisation, language)
    if (
        language == "en"
        and not known
        and person.language in ("", "en")
        and len(written.split(", ")[0].split()) <= _LONG
    ):
        own, school = in_english(written, school)
    area = line_in_small_letters(str(data.get("area") or "").strip()).replace("'", "’")
    area = area.split(" (")[0] if area.count("(") != area.count(")") else area
    area = area.removeprefix("in ")  # the sentence has it
    area = re.sub(r'"([^"]+)"', r"«\1»" if language == "it" else r"“\1”", area)
    if re.fullmatch(r"(?:\w+|\d[°ª^]?) anno(?: .*)?|anno .*|\d+ (?:points|marks)|\d+/\d+", area, re.I):
        area = ""  # in which year or how well, and not in what
    area = without_class(area) if language == "en" else area if without_class(area) else ""
    if language == "it" and not school and _ITALIAN_SCHOOL.match(area):
        school, area = area, ""  # "attestato" in no field, but at "Centro di formazione Olmo"
    if language == "en" and not school:
        field, *behind = area.split(", ")
        school, area = (area, "") if is_school(field) else (", ".join(one for one in behind if is_school(one)), area)
    paper = language == "it" and area and re.search(r"\b(?:qualifica|diploma|licenza)\b", own)
    if paper and is_person(area.split()[0].lower()):
        own, area = f"{own} di {lower_first(area)}", ""  # "una qualifica triennale di elettricista"
    kind = re.match(r"(?P<kind>\([A-Z][A-Za-z]*\)),? (?:in )?(?P<area>\w.*)", area)
    named = own or (known[0 if language == "it" else 1] if known else "")
    if kind and named:  # "BSc" and "(Eng) Physics"
        own, area = f"{named} {kind['kind']}", kind["area"]
    # "Master" and "di I livello in …" are one name; a field behind "diploma di …" may be a town, and adds nothing.
    level = re.match(r"(?P<level>di (?:I|II|1°|2°|primo|secondo) livello)(?: in)? ?(?P<area>.*)", area)
    if own and level:
        own, area = f"{own} {level['level']}", level["area"]
    elif own and language == "it" and area.lower().startswith("indirizzo "):
        own, area = f"{own}, {lower_first(area)}", ""
    elif language == "en" and " in " in own and area:
        own, area = f"{own} ({area})", ""
    elif language == "it" and area and re.search(r"\b(?:in|per) ", own):
        area = ""  # "il diploma in servizi … in cucina"
    elif language == "it" and re.match(r"\w+ \w+ di (?!I\b|II\b|primo\b|secondo\b)", own):
        area = ""
    named = own or (known[0 if language == "it" else 1] if known else "")
    return {
        "degree": named,
        "the_degree": f"la {named.removeprefix('una ')}" if named.startswith("una laurea") else "",
        "area": _area(area, language, person.language),
        "school": school,
        "the_school": with_the(school) if language == "en" else school,
        "year": str(study.end.year) if study.end else "",
    }


def _is_italian_master(written: str, person: Person) -> bool:
    """Whether "master" is the Italian course after a degree, and not the English degree."""
    return person.language == "it" and written.lower().startswith("master")


def _as_written(written: str, person: Person) -> str:
    """An Italian qualification that no table has, in its own words with an article: "un diploma di ragioneria"."""
    if person.language not in ("", "it") or len(written.split()) > _LONG_ITALIAN:
        return ""
    plain = written.replace("'", "’")
    known = re.match(r"(?:diploma|master|qualifica|attestato|specializzazione|licenza|abilitazione)\b", plain, re.I)
    if re.match(r"licenza (?:media|elementare)\b", plain, re.I):
        return f"la {_in_small_letters(plain)}"
    plain = re.sub(r",? (?:\((?=[^)]*\)$))?(?:di )?\d[\d.]* ore\)?$", "", plain)
    if not known:
        role = plain.split(" ")[0].lower() if plain else ""
        return f"il titolo di {_in_small_letters(plain)}" if is_person(role) and "," not in plain else ""
    plain = re.sub(r"^([Ss]pecializzazione) (?:di )?(?=sostegno\b)", r"\1 sul ", plain)
    plain = re.sub(r"^([Qq]ualifica) (?=[A-Z]{2,}\b)", r"\1 di ", plain)
    plain = re.sub(r"\bsez\. ", "sezione ", re.sub(r"\bind\. ", "indirizzo ", plain))
    plain = _QUALIFIED.sub(
        lambda one: f"{one[1]} di {lower_first(one[2])}" if is_person(one[2].lower()) else one[0], plain
    )
    plain = re.split(r", (?=[A-ZÀ-Ù])", plain)[0]  # a town or a school: "diploma di ragioneria, Lodi"
    first, role = re.match(r"(?s)(\w+(?: (?:tri|quadri|bi)ennale| professionale)?) ?(.*)$", plain).groups()  # type: ignore[union-attr]
    who = role.split()[0].lower() if role else ""
    of_a_person = is_person(who) and (who not in _ADJECTIVAL_ROLES or re.match(r"\w+ (?:de[li]|dell\w*)\b", role))
    common = role[:1].islower() or role.partition(" ")[2][:1].islower()
    agrees = agreement(who) if common and who != "corso" else None
    if of_a_person or agrees:  # "diploma servizi per l’enogastronomia", "diploma ragioneria"
        plain = f"{first} {'in' if agrees and agrees.number != 1 and not of_a_person else 'di'} {role}"
    plain = _in_small_letters(plain)
    certain = re.match(r"(?:diploma|qualifica|licenza|abilitazione)\b(?: \w+)? (?:di|in|per|all?a?)\b", plain)
    return definite(plain) if certain else indefinite(plain)


def _in_small_letters(qualification: str) -> str:
    """An Italian qualification in small letters, but for acronyms and what stands in quotation marks."""
    if re.search(r"[«“\"]", qualification):
        return lower_first(qualification)
    return " ".join(
        word.lower() if re.fullmatch(r"[A-ZÀ-Ù][a-zà-ù]+(?:-[A-ZÀ-Ù]?[a-zà-ù]+)?,?", word) else word
        for word in qualification.split()
    )


def is_university(study: Fact) -> bool:
    """Whether a study is one at a university, by its name."""
    written = str((study.data or {}).get("studyType") or "").lower()
    return bool(
        re.match(
            r"(?:laurea|l[mst]\b|bachelor|[bm]\.(?:sc|ed|eng|[as])\.|bsc|ba|beng|master|msc|ma|meng|ll[bm]|bed|b(?:mus|arch|vsc)|m(?:chem|phys|math|sci|res|phil)|mb(?:chb|bs)|pg(?:ce|de)|phd|dottorato|mba)(?!\w)",
            written,
        )
    )


def is_later(study: Fact, studies: list[Fact]) -> bool:
    """Whether somebody finished a study behind all those at a university."""
    ends = [one.end.last if one.end else 10**6 for one in studies if is_university(one)]
    return study.end is not None and bool(ends) and study.end.first > max(ends)


def in_whole(studies: list[Fact]) -> list[tuple[Fact, tuple[str, ...]]]:
    """Studies with their pointers; two entries on one study, each with a half of it, as one.

    "Dottorato, Padova, 2022" and "dottorato in Fisica, 2022": the school in one, the field in the other.
    """
    found: list[tuple[Fact, tuple[str, ...]]] = []
    for one in studies:
        place = next((place for place, (other, _) in enumerate(found) if _are_halves(other, one)), None)
        if place is None:
            found.append((one, (one.pointer,)))
        else:
            other, pointers = found[place]
            data = {**(one.data or {}), **(other.data or {})}
            whole = replace(other, data=data, organisation=other.organisation or one.organisation)
            found[place] = (whole, (*pointers, one.pointer))
    return found


def _are_halves(first: Fact, second: Fact) -> bool:
    both = [one.data or {} for one in (first, second)]
    kinds = [str(one.get("studyType") or "").lower().split()[:1] for one in both]
    missing = {(not one.get("area"), not one.get("institution")) for one in both}
    alike = kinds[0] == kinds[1] != [] and first.end == second.end is not None
    return alike and missing == {(True, False), (False, True)}


def goes_on(study: Fact, today: Date | None) -> bool:
    """Whether a study was begun and has not ended by a day, or says that it is in progress."""
    data = study.data or {}
    if any(in_progress(str(data.get(key) or "")) for key in ("studyType", "area")):
        return True
    if study.end is None:
        return study.start is not None
    return today is not None and study.end.first > today.last


def was_left(study: Fact) -> bool:
    """Whether the facts say that a study was not finished: "Bachelor's, not completed", «Laurea (non conclusa)»."""
    written = " ".join(str(one) for one in (study.data or {}).values() if isinstance(one, str))
    return bool(cue("no-degree.broken").search(fold(written)))


def _area(written: str, language: str, source: str) -> str:
    areas = table("bilingual/words")["areas"]
    written = re.sub(r" (?:\((?:L|LM|LMG|LM/SNT|L/SNT)-?\d+[^)]*\)|(?:L|LM|LMG)-\d+(?=$|,))", "", written)  # its class
    low = written.lower().replace("'", "’")
    english = {value.lower(): key for key, value in areas.items()}
    if language == "en":
        if low in areas:
            return _small_words(str(areas[low])) if source == "it" else _field(written)
        return _field(written) if language_of(written) != "it" and source != "it" else ""
    if low in english:
        return str(english[low])
    if low in areas:
        return written if source == "it" and not written.isupper() else low
    foreign = source == "en" or language_of(written) == "en"
    return "" if foreign else written


def _small_words(area: str) -> str:
    """A field of the table in English: small letters, but for languages and acronyms."""
    tongues = {str(name) for name in table("bilingual/words")["languages"].values()}
    kept = (word if word in tongues or not word[1:].islower() else word.lower() for word in area.split(" "))
    return " ".join(kept)


def _field(area: str) -> str:
    """A field as an English CV has it, without honours, and without what may be a town or a school behind it."""
    area = re.sub(r", [A-Z][\w. ]+, [A-Z]{2}$", "", area)
    area = _HONOURS.sub("", area)
    area = re.sub(r"^([^,]+), [A-Z]\w+$", r"\1", area)  # "Nursing (General), Athlone"
    area = _MINOR.sub(lambda one: f" with {a(one['more'])} {one['more']}", _MAJOR.sub(r", \g<kind> in \g<field>", area))
    area = _BEHIND.sub(lambda one: one[0] if is_school(one["more"]) else f" ({one['more']})", area)
    first, *behind = area.split(", ")
    fields = [first, *(one for one in behind if not is_school(one))]
    plain = len(fields) > 2 and not any(re.search(r" and |[&\d(]", one) for one in fields)
    return with_and(fields) if plain else ", ".join(fields)
