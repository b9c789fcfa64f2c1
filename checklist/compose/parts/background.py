"""What stands beside the jobs: studies and certificates."""

import re

from checklist.compose.answers.collected import in_a_sentence
from checklist.compose.bilingual.abbreviations import written_out
from checklist.compose.bilingual.bodies import with_the
from checklist.compose.bilingual.capitals import line_in_small_letters
from checklist.compose.bilingual.degrees import degree, goes_on, in_whole, is_later, is_university, was_left
from checklist.compose.english.papers.certificates import (
    LENGTH,
    as_topic,
    in_english,
    in_progress,
    is_course,
    is_topic,
    is_whole,
    torn,
    with_year,
)
from checklist.compose.english.papers.licences import licence
from checklist.compose.english.papers.qualifications import is_school
from checklist.compose.english.papers.standing import is_standing, who
from checklist.compose.english.phrases import a, lowered
from checklist.compose.english.roles import is_agent
from checklist.compose.grammar.well_formed import is_well_formed
from checklist.compose.italian.credentials import Credential, credential, dated, held
from checklist.compose.italian.last_check.doubt import is_known_paper, is_tied
from checklist.compose.italian.lines.courses import course, courses, is_cut, kind_first, names_a_course
from checklist.compose.letter import Paragraph
from checklist.compose.parts.papers import (
    asked_first,
    asked_for_first,
    in_few_sentences,
    is_asked_for,
    prizes,
    two_degrees,
)
from checklist.compose.statements import technologies, typographic
from checklist.compose.voice import Voice
from checklist.facts import Fact

_MOST_STUDIES = 2
_COURSE = re.compile(r"(?:corso|course|licen[cs]e|patente|abilitazione|iscrizione|giornalista|workshop)\b", re.I)
# Who gave a course, behind its name.
_SCHOOL = re.compile(r"(?P<hours> \([^()]*\))?, (?P<name>[A-ZÀ-Ù][a-zà-ù]{2,}(?: [^,()]+)?)$")
# A word for a course, behind its topic.
_COURSE_WORD = re.compile(r"\b(?:course|programme|workshop|bootcamp|training)$", re.I)
_COURSE_BEHIND = re.compile(
    r"(?P<topic>[A-Z][a-z]+(?: [^,]+)?), (?P<course>(?:[a-z][\w-]* ){0,3}(?:course|programme|workshop|bootcamp))"
)
_DRIVING = re.compile(r"driving licen[cs]e", re.I)  # which one holds, and is no qualification
_TIMED_COURSE = re.compile(
    r"(?P<topic>[A-Z][^,]+), (?P<length>\d+[ -](?:day|week|hour)s?) course(?P<behind> \([^()]*\))?"
)
_RANK = re.compile(r"\b(?:[Mm]ember|[Ff]ellow|[Aa]ssociate)$")  # of a body
_LICENCE = re.compile(r"patent[ei]\b", re.I)  # which one has, and which is no title
_HOLDS = {
    "it": r"Ho (?:conseguito )?(?=una? |un’|la laurea|(?:il|la) (?:diploma|qualifica)\b)",
    "en": r"I (?:hold|have) (?=an? )",
}


def studies(voice: Voice, without: frozenset[str], introduced: str) -> Paragraph:
    """The highest study, the certificates, and in English the prizes."""
    found = Paragraph()
    known = voice.person.facts.entries("study")
    whole = in_whole([one for one in known if one.pointer != introduced and not was_left(one)])
    entries, pointers = [one for one, _ in whole], {one.pointer: known for one, known in whole}
    entries.sort(key=lambda one: (not is_university(one), -(one.end.last if one.end else 10**6)))
    degrees = sum(is_university(one) for one in entries)
    for place, entry in enumerate(entries if "degree" not in without else []):
        later = voice.language == "en" and is_later(entry, entries)
        further = is_university(entry) or later or is_asked_for(voice, entry.title)
        if found.sentences and (place == _MOST_STUDIES or not further):
            break
        said = _study(voice, entry, alone=degrees < _MOST_STUDIES)
        before = found.sentences[-1] if found.sentences else None
        holds = _HOLDS[voice.language]
        again = re.match(holds, said)
        if before and again and re.match(holds, before[0]):  # one sentence for two degrees
            second = said[again.end() :]
            if second.startswith(("la laurea", "una laurea")):  # with the article of the first
                second = f"{'la' if 'conseguito la' in before[0] else 'una'} {second.partition(' ')[2]}"
            both = two_degrees(before[0], second, voice.language)
            found.sentences[-1] = (both, (*before[1], *pointers[entry.pointer]))
        else:
            found.add(said, pointers[entry.pointer])
    found.sentences = [one for one in found.sentences if is_well_formed(one[0].removesuffix("."), voice.language)]
    told = {pointer for _, facts in found.sentences for pointer in facts}
    _add_papers(voice, found, [one for one in entries if one.pointer in told])
    return (
        found if voice.language == "it" else Paragraph([*in_few_sentences(found).sentences, *prizes(voice).sentences])
    )


def _add_papers(voice: Voice, found: Paragraph, told: list[Fact]) -> None:
    """Add the sentences on certificates, licences, training and courses to those on the studies that are told."""
    held_papers = voice.person.facts.entries("certificate")
    cut = torn(held_papers) if voice.language == "en" else []
    certificates = [one for one in held_papers if one not in cut and _sayable(voice, one) and not _is_study(one, told)]
    licences = [one for one in certificates if voice.language == "it" and _LICENCE.match(one.title)]
    certificates = asked_first(voice, [one for one in certificates if one not in licences])
    certificates = asked_for_first(certificates, voice.ad.text)
    courses = [
        one for one in certificates if is_course(one.title) or (voice.language == "it" and names_a_course(one.title))
    ]
    standing = [one for one in certificates if voice.language == "en" and is_standing(one.title)]
    others = [one for one in certificates if one not in (*courses, *standing)]
    trained = [one for one in others if voice.language == "en" and is_topic(_named(voice, one.title))]
    driving = [one for one in others if voice.language == "en" and _DRIVING.search(one.title)]
    papers_held = [one for one in others if one not in (*trained, *driving)]
    if papers_held and all(_is_paper(voice, one) for one in papers_held):
        papers_held, driving = [*papers_held, *driving], []
    listed_by_kind = (
        ("certificate", papers_held),
        ("driving", driving),
        ("licence", licences),
        ("training", trained),
        ("course", courses),
    )
    for kind, entries in listed_by_kind:
        listed, many, facts = _listed(voice, kind, entries)
        # One holds a licence, but not "Food Hygiene": a name without an article is listed, whatever it is.
        papers = kind == "certificate" and all(_is_paper(voice, one) for one in entries)
        move = "paper" if papers else kind if kind in ("licence", "training") else f"{kind}{'s' if many else ''}"
        move = "paper" if kind == "driving" else move
        move += "-first" if kind in ("certificate", "driving") and not found.sentences else ""
        if listed:
            found.add(voice.say(move, list=listed), facts)
    begun = [(one, name) for one in held_papers if voice.language == "en" and (name := in_progress(one.title))]
    begun = [(one, name) for one, name in begun if is_whole(_bare(voice, name)) and not is_standing(name)]
    if begun:
        named = voice.listed([_named(voice, name) for _, name in begun])
        found.add(voice.say("towards", list=named), tuple(one.pointer for one, _ in begun))
    if standing:
        found.add(_stood(voice, standing), tuple(one.pointer for one in standing))
    found.sentences = [one for one in found.sentences if is_well_formed(one[0].removesuffix("."), voice.language)]


def _is_paper(voice: Voice, certificate: Fact) -> bool:
    """Whether a certificate is one that its holder has in hand, and no name by itself: "a crane licence"."""
    if voice.language != "en":
        return False
    return bool(re.match(r"(?:an?|the) ", _named(voice, certificate.title)) or licence(_bare(voice, certificate.title)))


def _stood(voice: Voice, standing: list[Fact]) -> str:
    """What somebody is, and since when: "I am a Chartered Engineer, and have been an assessor since 2018"."""
    plain, lasting = list[str](), list[str]()
    for one in standing:
        name = who(_bare(voice, one.title))
        if _RANK.search(name) and re.fullmatch(r"[A-Z]{3,8}", one.organisation):
            name = f"{name} of the {one.organisation}"  # "Chartered Member, CIPD"
        if one.start and str(one.start.year) not in name:
            lasting.append(f"{name} since {one.start.year}")
        else:
            plain.append(name)
    move = "standing-both" if plain and lasting else "standing-since" if lasting else "standing"
    return voice.say(move, list=voice.listed(plain or lasting), since=voice.listed(lasting))


def _is_study(certificate: Fact, studies: list[Fact]) -> bool:
    """Whether a certificate is one of the studies told a second time: the same kind with the same topic."""
    name = re.sub(r"\W+", " ", certificate.title.lower())
    for study in studies:
        data = study.data or {}
        kind, area = (re.sub(r"\W+", " ", str(data.get(key) or "").lower()).strip() for key in ("studyType", "area"))
        if area and kind and name.startswith(kind.split()[0]) and area in name:
            return True
    return False


def _listed(voice: Voice, kind: str, entries: list[Fact]) -> tuple[str, bool, tuple[str, ...]]:
    """Certificates or courses as a list, whether they are several, and their pointers."""
    if voice.language == "en" or kind == "course":
        names = [_dated(_named(voice, one.title), one) for one in entries]
        names = courses(names) if voice.language == "it" else names
        names = [as_topic(one) for one in names] if kind == "training" else names
        return voice.listed(names), len(names) > 1, tuple(one.pointer for one in entries)
    said = [(credential(_bare(voice, one.title)), one) for one in entries]
    said = [(name if is_known_paper(name.name) else _without_note(name), one) for name, one in said]
    said = [(name, one) for name, one in said if name.name and is_known_paper(name.name)]
    listed, many = held([Credential(name.kind, _dated(name.name, one)) for name, one in said])
    return listed, many, tuple(one.pointer for _, one in said)


def _without_note(paper: Credential) -> Credential:
    """A paper without what stands in brackets behind it: "BLSD (retraining ottobre)"."""
    return Credential(paper.kind, re.sub(r" \([^()]*\)$", "", paper.name))


def _dated(name: str, entry: Fact) -> str:
    """A certificate's name with its year: "PMP (2021)", "PRINCE2 (Foundation, 2020)"."""
    if not entry.start or f"{entry.start.year})" in name:
        return name
    year = entry.start.year
    return f"{name[:-1]}, {year})" if name.endswith(")") else f"{name} ({year})"


def _study(voice: Voice, entry: Fact, *, alone: bool) -> str:
    """A sentence on a study; `alone` tells whether it is the only degree, so that "sono laureata in" is said once."""
    slots = degree(entry, voice.language, voice.person)
    if slots.get("degree") == "a diploma" and "High School" in slots.get("school", ""):
        slots["degree"] = "a high school diploma"
    if voice.language == "it" and not is_tied(slots["degree"]):
        return ""  # nothing ties its words
    field = in_progress(slots["area"]) if voice.language == "en" else ""
    if field and slots["degree"]:
        return voice.say("towards", list=f"{slots['degree']} in {field}")
    if entry.end is None or goes_on(entry, voice.person.facts.as_of):
        return voice.say("studying", slots).replace(") (", ", ") if entry.start else ""
    ending = voice.person.ending if voice.language == "it" and is_university(entry) and alone else ""
    formed = voice.say("degree-formed", slots, o=ending) if ending and slots["degree"].startswith("una laurea") else ""
    return (formed or voice.say("degree", slots)).replace(") (", ", ")  # "(48 ore) (Scuola Alba, 2019)"


def _bare(voice: Voice, certificate: str) -> str:
    """A certificate's name without how long it took or holds."""
    plain = written_out(typographic(line_in_small_letters(certificate)), voice.language)
    plain = dated(plain) if voice.language == "it" else plain
    plain = re.sub(
        r"(?:,| [–-])? (?:corso )?(?:di )?\d+ (?:ore|crediti)(?=$| \(\d{4}\)$)"
        r"|, rinnov\w+ (?:\w+ )?\d{4}$| \(corso (?:di )?\d+ ore\)$"
        r"|, (?:own|with own|access to|use of) [^()]*$| valid (?:to|until|till) [^()]*$"
        r"|, (?:\d+ (?:ore|hours?|weeks?|settimane|days?|giorni|giornate"
        r"|mesi|lezioni|incontri)\b|valid|expir|current|scad|valid[oa]\b)[^()]*$|(?<=\w{4})(?<!\bCert)\. [A-Z].*$",
        "",
        plain,
    )
    if plain.count("(") != plain.count(")"):
        plain = plain.split(" (")[0]
    if voice.language == "en":
        plain = with_year(plain)
    if voice.language == "it":
        plain = re.sub(r", (livello [\w’+]+(?: [\w’+]+)?)$", r" (\1)", plain)
        plain = re.sub(r",? (gruppo [A-C]|sezione [A-E]|rischio (?:alto|medio|basso|elevato))$", r" (\1)", plain)
        plain = _SCHOOL.sub(_in_brackets, plain)
    return plain


def _in_brackets(school: re.Match[str]) -> str:
    """Who gave a course, with how long it took where that stands in brackets already: "(48 ore, Scuola Alba)"."""
    return f"{school['hours'][:-1]}, {school['name']})" if school["hours"] else f" ({school['name']})"


def _named(voice: Voice, certificate: str) -> str:
    """A certificate's name, or a course's, with the article that it takes."""
    plain = _bare(voice, certificate)
    if voice.language == "it":
        return kind_first(plain) or (
            course(plain)
            if plain.lower().startswith("corso ")
            else f"il corso {plain}"
            if plain[0] == "«"
            else f"il corso «{plain}»"
        )
    if of_time := _TIMED_COURSE.fullmatch(plain):  # "Kiln glazing, 2 day course (2020)"
        days = of_time["length"].replace(" ", "-").removesuffix("s")
        return f"the {days} {of_time['topic']} course{of_time['behind'] or ''}"
    if LENGTH.search(certificate.strip()) and is_course(certificate.strip()):
        length = LENGTH.search(plain)  # in brackets; behind a comma it was left out
        name, opened, kind = (plain[: length.start()] if length else plain).partition(" (")
        behind = f"{opened}{kind}{length[0] if length else ''}"  # "(internal, 24 hours)"
        if re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+){0,2}", name) and is_agent(name.rpartition(" ")[2]):
            return f"{a(name)} {name.lower().replace(' ', '-')} course{behind}"
        name = lowered(name) if re.fullmatch(r"[A-Z][a-z]+(?: [a-z]+)+", name) else name
        named = name if name.endswith("raining") else f"the {name}{'' if _COURSE_WORD.search(name) else ' course'}"
        return f"{named}{behind}"
    told = _COURSE_BEHIND.fullmatch(plain)
    if told:  # "Pattern cutting, short course"
        given = told["topic"]
        behind = f"at {with_the(given)}" if is_school(given) else f"in {lowered(given)}"
        return f"{a(told['course'])} {told['course']} {behind}"
    return in_english(plain)


def _sayable(voice: Voice, certificate: Fact) -> bool:
    """Whether a certificate's name can stand in the letter: exams are called the same everywhere, courses are not."""
    name = certificate.title
    cut = is_cut(name) if voice.language == "it" else not is_whole(_bare(voice, name))
    if cut or in_a_sentence(certificate, voice.language):
        return False
    if not name or voice.person.language == voice.language:
        return bool(name)
    if not voice.person.language:
        return voice.person.written_in(name) in ("", voice.language) or bool(technologies(name))
    foreign = voice.person.written_in(name) != voice.language and not technologies(name)
    return not foreign and not _COURSE.match(name)
