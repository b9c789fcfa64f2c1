"""Names of English certificates and courses, as a CV has them, for a sentence that lists what somebody has."""

import re
from collections.abc import Sequence
from itertools import pairwise

from checklist.clauses.verbs import readings
from checklist.compose.english.papers.licences import licence
from checklist.compose.english.papers.qualifications import is_school
from checklist.compose.english.phrases import a, is_known_word, is_mass, is_plural, lowered, words_of
from checklist.compose.english.roles import is_agent
from checklist.compose.letter import capital, lower_first
from checklist.facts import Fact
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold

# What takes an article: a paper that one holds, a course that one attends.
_PAPER = re.compile(
    r"\b(?:licen[cs]e|qualification|certificate|diploma|degree|card|ticket|permit|certification|course|programme|workshop"
    r"|training|passport|refresher)\b"
    r"(?:, [^,]+| \([^)]*\))?$",
    re.I,
)
# A paper with its category: "LGV licence Cat C".
_CATEGORY = re.compile(
    r"\b(?P<paper>[Ll]icen[cs]e|[Cc]ard|[Tt]icket|[Cc]ertificate),? [Cc]at(?:egory|\.)? (?P<category>[A-Z0-9+]{1,4})\b"
)
# How long a course took: "Asbestos Awareness (2 days)".
LENGTH = re.compile(r"(?: \(|, )\d+ (?:days?|hours?|weeks?)\)?$")
# Qualifications of which one has one: "an NVQ in Plumbing", "a Diploma in Youth Work".
_COUNTED = re.compile(
    r"(?:Diploma|Certificate|Degree|Award|Licen[cs]e) (?:in|of) "
    r"|(?:[NS]VQ|HN[CD]|PGCE|PGDip|PGCert|BTEC|DipHE)(?: (?:Level )?\d)?(?:$| in )"
)
# Such a qualification directly before its field: "NVQ Level 3 Heritage Roofing".
_FIELD = re.compile(
    r"^(?P<kind>(?:[NS]VQ|HN[CD]|ONC|OND|BTEC)(?: (?:Level )?\d)?) "
    r"(?=[A-Za-z][a-z])(?!in\b|of\b)(?!(?:[A-Z][a-z]+ )*(?:Level|Diploma|Certificate|Award|National|Extended)\b)"
)
# When a certificate was got, behind its name: "Allergen Awareness, 2025", "First Aid, passed 2023".
_YEAR = re.compile(r"(?:,? (?:passed|completed|awarded|achieved|obtained|issued)(?: in)?|,) (?P<year>(?:19|20)\d\d)$")
# A class of licences behind the paper, "Driving licence: B", and what a colon adds to a name: "First Aider: Outdoors".
_OF_A_KIND = re.compile(
    r"^(?P<paper>[A-Za-z ]*[Dd]riving licen[cs]e)(?::| -| –)? \(?(?:[Cc]at(?:egory|\.)? )?(?P<kind>[A-D][1E]?\+?E?)\)?$"
)
_COLON = re.compile(r"^(?P<name>[^:()]+): (?P<more>[A-Z][^:()]*?)(?=$| \(|, (?:19|20)\d\d$)")
_TWO = 2  # commas of a list
# Words without codes and acronyms, with a level and a year at most.
_TOPIC = re.compile(r"(?P<topic>[A-Z][a-z]+(?: (?:[A-Z]?[a-z’]+|&)){0,5})(?:,? Levels? \d(?: and \d)?)?(?: \(\d{4}\))?")
_BARE_YEAR = re.compile(r"(?<=[a-z]) (?P<year>(?:19|20)\d\d)$")
# Who gave a course, between its name and the year: "Hedge laying, Elm Trust (2011)".
_GIVER = re.compile(r"^(?P<name>[^,()]+), (?P<giver>[A-Z][\w&.’-]+(?: [\w&.’-]+){0,3}) \((?P<year>\d{4})\)$")
# A body before the paper that it gives: "Institute of Housing, Level 4 Certificate".
_BODY_FIRST = re.compile(
    r"^(?P<body>(?=[^,()]*\b(?:Institut(?:e|ion)|Society|Association|Guilds?|Federation|Council|College|University|Board"
    r"|Ambulance|Academy|Trust|Union|Foundation|Chamber|Confederation|Cross)\b)"
    r"(?![^,()]*\b(?:Certificate|Diploma|Award|Level|Licence|Member|Fellow|Associate|NVQ)\b)[A-Z][^,()]+), "
    r"(?P<paper>(?=[^,()]*\b(?:Certificate|Diploma|Award|Level|NVQ|Licence|Card|Ticket|Course|Qualification|Stage|Grade"
    r"|Aid|Part|Module)\b)[A-Z][^,()]+)(?P<behind>(?:,? \(?(?:19|20)\d\d\)?)?)$"
)


# "Typing Level (1998)", "Driver CPC to (2029)", "(16, Merit)", "training oil/chemical tanker", "coding: 135 P".
_TORN = re.compile(
    r"\b(?:[Ll]evel|[Pp]art|[Ss]tage|[Gg]rade|[Cc]ategory|[Mm]odule)(?=$| \()"
    r"|\b(?:to|of|in|for|from|with|by|at|and)(?=$| \()"
    r"|\(\d{1,2}[,)]|\b[a-z]+/[a-z]+\b|: \d|;|(?<!\w)[+=](?!\w)"
)
# A paper of which nothing says what it is for: "Certification (MC101)".
_UNNAMED = re.compile(r"(?:Certificat(?:ion|e)|Diploma|Course|Training|Award|Licen[cs]e|Qualification)(?:$| \()")
# A thing behind a name that nothing ties to it, "CAA A2 CofC drone", and what a comma adds: "BLS, annual update".
_UNTIED = re.compile(
    r"^(?:(?:[A-Z\d][\w&-]* ){2,}|[A-Z]*\d[\w+]* |[A-Z][A-Z+]+ )"
    r"(?!(?:registration|membership|awareness|safety|practice|level|[a-z]+(?:ed|er|or|ist|ing))\b)[a-z]+(?=$| \()"
    r"|, [a-z]|[Ll]evel \d (?!(?:and|or|in|of)\b)[a-z]"
)
# What stands behind a dash, or the only comma, and is no part of the name: "Manual Handling – patient moving".
_BEHIND = re.compile(
    r"(?<=\w)(?: [–—-] (?P<dash>[^,()]+)"
    r"|, (?!.* and )(?P<comma>[A-Z][\w’&]+(?: [\w’&]+){0,4}|[Ll]evel \d|category \w+))$"
)


# A code behind a name in words: "First aid HLTAID011".
_CODE = re.compile(r"^(?P<name>[A-Z][a-z]+(?: [A-Za-z][a-z]+)+) (?P<code>[A-Z]{3,}\d{2,}[A-Z]?)(?=$| \()")
# A class of vehicle, a number or a degree of something without the paper that it belongs to: "C and C+E", "Full UK".
_NO_PAPER = re.compile(
    r"(?:[Cc]at(?:egory)? )?[A-DT]1?(?:\+?E)?(?:(?:, | and )[A-DT]1?(?:\+?E)?)*|[\d/-]+"
    r"|(?:Full|Clean|Basic|Advanced|Gold|Silver|Bronze|Provisional|Intermediate)(?: [A-Z]+)?"
)
# What was done to somebody's health, and what has run out: no qualification.
_NONE = re.compile(
    r"\b(?:immuni[sz]ed|vaccinated|jabs?|jabbed|inoculated)\b|\b(?:exp(?:ired)?|lapsed|pending|ongoing|booked"
    r"|in progress|in training|not yet|working towards|to be taken)\b",
    re.I,
)
# What somebody has begun, and does not hold yet.
_OPEN = re.compile(
    r"(?:,| -| –)? ?\(?(?:(?:currently )?(?:working|studying)(?: towards)?|in progress|ongoing|under ?way)\b[^()]*\)?$"
    r"|^(?:[Cc]urrently )?(?:[Ww]orking|[Ss]tudying) (?:towards|for) (?:an? |the )?",
)
# Somebody or something by the level alone: "Children Level 2", "Moving and handling (People Level 2)".
_OF_WHOM = re.compile(r"(?:^|\(|, )(?P<whom>[A-Z][a-z]+),? [Ll]evels? \d")
# How often a driver has been fined: "Full licence, no points".
_POINTS = re.compile(r",? \(?(?P<points>(?:no|zero|\d) (?:penalty )?(?:points?|endorsements?))\)?$", re.I)
_VEHICLES = frozenset({"ATV", "AED", "FLT", "HIAB", "MEWP", "LGV", "HGV", "PCV", "VNA", "UTV", "LLOP", "PPT"})


# A body alone, which is no paper: "Guild of Glaziers", "Health Professions Council".
_BODY = re.compile(
    r"(?:Guild|Society|Institute|Association|Federation|Union) of (?!.*\b(?:Level|Part|Module)\b)"
    r"|(?:[A-Z][\w’&]+ ){1,5}(?:Association|Society|Guild|Federation|Union|Network|Lawyers|Institut(?:e|ion))$"
    r"|(?:[A-Z][a-z]+ |and ){1,4}(?:Council|Board)(?: (?:of|for) [A-Z][\w ]+)?$"
)


def is_whole(name: str) -> bool:
    """Whether nothing of a certificate's name is torn off: no level without number, no loose end, no list of codes."""
    plain = name.strip()
    no_paper = _says_no_paper(re.sub(r" \((?:19|20)\d\d\)$", "", plain))
    return bool(licence(plain)) or (not no_paper and _has_all_parts(name))


def in_progress(name: str) -> str:
    """What somebody is working towards, "NVQ 3 in Joinery" of "NVQ 3 in Joinery (ongoing)"; empty for other names."""
    plain = _OPEN.sub("", name.strip())
    of_a_person = re.match(r"(?:Certified|Registered|Chartered|Licensed|Qualified)\b", plain)
    return capital(plain) if plain != name.strip() and not of_a_person else ""


def _says_no_paper(name: str) -> bool:
    """Whether a name is only that of a thing, of a class, of a school, or of what was done to somebody's health."""
    first, _, behind = name.partition(" ")
    thing = any(first.lower() in words_of(one) for one in ("machines", "count"))
    machine = first.lower() in words_of("machines") | words_of("count tools") and re.match(r"[A-Z]+[\d/]*$", behind)
    alone = not behind and (thing or (bool(readings(first.lower(), "en")) and not is_mass(first.lower())))
    whom = _OF_WHOM.search(name)
    group = whom and is_plural(whom["whom"].lower()) and not is_mass(whom["whom"].lower())
    loose = (
        alone
        or machine
        or group
        or name in _VEHICLES
        or _NO_PAPER.fullmatch(name)
        or _NONE.search(name)
        or _BODY.match(name)
    )
    return bool(loose or (is_school(name) and not _PAPER.search(name) and " in " not in name))


def _has_all_parts(name: str) -> bool:
    plain = name.strip()
    clipped = any(one in words_of("clipped") for one in re.findall(r"\b[a-z]+\b", plain))
    untied = _UNTIED.search(re.sub(r" \([^()]*\)", "", plain))
    whole = not _TORN.search(plain) and not _UNNAMED.match(plain) and not clipped
    return whole and not (untied and not _PAPER.search(plain))


def _with_its_kind(name: str) -> str:
    """The short name of a known certification, which no sentence has alone, as "the PMP certification"."""
    known = re.fullmatch(r"[A-Z]{3,6}", name) and find(name, fold(name))[1]
    certified = known and known[0].technology.category == "certification"
    return f"the {name} certification" if certified else name


def is_course(name: str) -> bool:
    """Whether a certificate's name is that of a course, which one attends, and does not hold."""
    return bool(
        re.match(r"corso\b", name, re.I)
        or re.match(r"[\"«“].+[\"»”],? \(?\d+ (?:ore|h)\b", name)
        or re.search(r"\b(?:course|programme|workshop|bootcamp|training)(?:, [^,]+)?$", name, re.I)
        or (
            LENGTH.search(name) and not re.search(r"(?:licen[cs]e|card|ticket|diploma|certificate|award)\b", name, re.I)
        )
    )


def is_topic(name: str) -> bool:
    """Whether a certificate's name says what somebody was trained in, and is no paper: "Manual Handling (2019)"."""
    topic = _TOPIC.fullmatch(name)
    paper = (
        _PAPER.search(name)
        or licence(name)
        or re.search(r"\b(?:Award|Registration|Membership|Standard|Mark|Exam)\b", name, re.I)
    )
    if not topic or is_school(name):
        return False
    last = topic["topic"].rpartition(" ")[2].lower()
    rank = is_agent(last) or last in ("i", "belt", "expert", "master")
    return (" " in topic["topic"] or is_known_word(last)) and not paper and not rank


def as_topic(name: str) -> str:
    """What somebody was trained in, with a small letter where its other words have them: "abrasive wheels"."""
    plain = re.sub(r" \([^()]*\)$", "", name)
    return lower_first(name) if re.match(r"[A-Z][a-z]+ [a-z]", name) and not re.search(r" [A-Z][a-z]", plain) else name


def torn(certificates: Sequence[Fact]) -> list[Fact]:
    """Certificates of which one is a bare field or paper, "Marketing": the rest of the one before, which is cut too."""
    found: list[Fact] = []
    for before, one in pairwise(certificates):
        field = re.fullmatch(r"[A-Z][a-z]+", one.title) and is_mass(one.title.lower()) and not before.start
        if field or _UNNAMED.match(one.title):
            found += [before, one]
    return found


def with_year(name: str) -> str:
    """A certificate's name with its year, and who gave it, in brackets: "Hedge laying (Elm Trust, 2011)"."""
    name = re.sub(r" [Nn]o\.? ?[A-Z]*\d+$", "", name)  # of a register
    name = re.sub(r"^((?:[A-Z][a-z]+ )*[Dd]riving licen[cs]e):? yes\b.*$", r"\1", name)  # in a form
    name = _CODE.sub(r"\g<name> (\g<code>)", name)
    name = _BODY_FIRST.sub(r"\g<paper> (\g<body>)\g<behind>", name)
    name = _OF_A_KIND.sub(lambda one: f"{one['paper']} (category {one['kind']})", name)
    name = _YEAR.sub(r" (\g<year>)", _COLON.sub(r"\g<name> (\g<more>)", name))
    words = name.split()
    if len(words) > 1 and words[-2].islower():  # "Windows Server 2019" is a name
        name = _BARE_YEAR.sub(r" (\g<year>)", name)
    if "(" not in name and name.count(", ") < _TWO:
        name = _BEHIND.sub(lambda one: f" ({one['dash'] or one['comma']})", name)
    return _GIVER.sub(r"\g<name> (\g<giver>, \g<year>)", name).replace(") (", ", ")


def in_english(plain: str) -> str:
    """An English certificate's name with its article, where it takes one: "a driving licence", "Manual Handling"."""
    points = _POINTS.search(plain)
    whole = plain[: points.start()] if points else plain
    said = licence(whole) or _in_english(whole)
    return f"{said} with {points['points']}" if points else said


def _in_english(plain: str) -> str:
    plain = re.sub(r"^(\w)([^,(]*licen[cs]e),? \(?clean\)?$", lambda one: f"Clean {one[1].lower()}{one[2]}", plain)
    plain = re.sub(r"\b([Ll])evel (\d) and (\d)\b", r"\1evels \2 and \3", plain)
    plain = re.sub(r"^([A-Z]{3,}) registered(?=$| \()", r"\1 registration", plain)
    plain = re.sub(r" \([^()]* (?:on|upon) request\)", "", plain).replace(" / ", " and ")
    plain = _FIELD.sub(r"\g<kind> in ", plain)
    plain = _CATEGORY.sub(r"\g<paper> (category \g<category>)", plain).replace(") (", ", ")
    if checked := re.match(r"(?:Enhanced |Basic |Standard )?DBS(?=$| \(| on | with )", plain):
        behind = re.sub(r" (?:on|with) [^()]*", "", plain[checked.end() :])  # "on update service"
        return f"{a(plain)} {checked[0]} check{behind}"
    needs = _PAPER.search(plain)
    if not needs or needs[0].lower().startswith("training"):
        if re.match(_COUNTED, plain):
            return f"{a(plain)} {plain}"
        long = re.search(r" (?:Qualification|Certificate|Diploma|Award) (?:in|for|of) ", plain)
        return f"the {plain}" if long else _with_its_kind(plain)
    if re.match(r"(?:Full|Clean|Provisional|Current|Valid)\b", plain):
        return f"a {lower_first(plain)}"
    common = len(plain.split()) < 2 or plain.split()[1].islower()
    if re.search(r"\b(?:licen[cs]e|card|ticket|permit)\b", needs[0], re.I):
        return f"{a(plain)} {lowered(plain) if common else plain}"
    return f"{a(plain)} {lowered(plain)}" if common and not is_course(plain) else f"the {plain}"
