"""A paragraph for each job: where, since when, as what, and what was done there."""

import re
from dataclasses import replace

from checklist.compose.english.clauses import since_then, tense
from checklist.compose.italian.nouns import agreement, lowered
from checklist.compose.italian.prepositions import LINK
from checklist.compose.italian.variation import besides, otherwise
from checklist.compose.letter import Paragraph, capital, lower_first
from checklist.compose.parts.earlier import in_the_same_year
from checklist.compose.parts.earlier import opening as opening_of_earlier
from checklist.compose.parts.further import closed_with_and, with_also
from checklist.compose.parts.joined import apart, begun, by_tense, joined
from checklist.compose.parts.tenses import in_one_tense, is_of_a_change
from checklist.compose.parts.variation import again, in_the_perfect, is_activity, varied
from checklist.compose.statements import Statement, Told, is_name
from checklist.compose.times import is_freelance
from checklist.compose.voice import Voice
from checklist.facts import Fact

_LONGEST, _LONGEST_WITH_LAST = 100, {"it": 115, "en": 125}  # words of a paragraph, and with the last one on its job
_PAIR = 2
_SHORT = 12  # words of an Italian statement that a full paragraph still takes
_TIES = {"it": 1, "en": 2}  # patterns of "next-tied", each for once
_WORKED = {"it": ("ho lavorato ", "lavoro "), "en": ("I worked ", "I work ", "I was a", "I am a")}
_ACTIVITY = re.compile(r"(?:mi occup(?:o|avo)|my work include[sd]) ")
_BY_OTHERS = re.compile(r"I (?:was|have been) (?:\w+ed|made|chosen|given|sworn)\b")
# What kind of firm it was, which a line says in the place of what was done there: "Country hotel with 40 rooms".
_FIRM = re.compile(
    r"I work(?:ed)? in (?P<what>an? (?:[\w’-]+ )*?(?:hotel|restaurant|shop|store|centre|center|clinic|practice|bakery"
    r"|factory|hostel|supermarket|dealership|showroom|studio|surgery)(?: (?:with|of|for) [^,;:()]+)?)"
    r"(?P<more> \([^()]*\))?"
)
_NOW = re.compile(r"^(?P<lead>my work|my role|the job|my duties) (?P<verb>include|involve)s?(?= )")
_BESIDES = {"it": ", oltre che ", "en": ", as well as "}
# A clause whose subject is a thing: "besides" before it would say that the writer is.
_OF_THINGS = re.compile(r"(?:fra i miei|il|lo|la|i|gli|le) |l’|the ")
_SINCE = re.compile(r"(?:da|dal|dall’) ?(?:\w+ )?(?:19|20)\d\d\b")
_BEFORE = {"en": "Before that, ", "it": "Prima, "}
# Behind what changed, a task is no further one: "oltre a questo".
_CHANGED = re.compile(r" (?:è|sono) (?:passat|sces|salit|cresciut|calat)[oaie] da")
# A clause whose subject is the writer, so that "as a nurse" may stand before it.
_OF_WRITER = re.compile(
    r"(?:I|we|as a team we|for \w|ho|mi|sono|ero|con il team|lavoro|per \w|abbiamo|\w+(?:isco|evo|avo|ivo)) "
)


def paragraphs(
    voice: Voice, job: Fact, chosen: list[Statement], told: Told, *, known: bool, first: bool
) -> list[Paragraph]:
    """What the letter says of one job.

    Args:
        voice: How the letter speaks.
        job: The job.
        chosen: The statements about it that the plan took, in the order of the facts.
        told: All that the jobs say.
        known: Whether the opening introduced it.
        first: Whether no job stands before it in the letter.
    """
    clauses = [one for one in chosen if one.form == "clause"]
    if voice.language == "en" and not job.end:
        clauses = in_one_tense(clauses)
    if voice.language == "it":
        clauses = apart(clauses)
        clauses = begun(clauses if job.end else by_tense(clauses))
    firm = _firm(voice, job, clauses) if not known else None
    clauses = joined(clauses[1:] if firm else clauses, voice.language)
    if voice.language == "en":
        clauses = [replace(one, text=closed_with_and(one.text)) for one in clauses]
    figures = [one for one in chosen if one.form == "figure"]
    found = [Paragraph()]
    opening, facts = _opening(voice, job, clauses[:1], known=known, first=first, firm=firm)
    if clauses and not opening and not known:
        return []  # nothing tells at what job it was
    found[0].add(opening, facts)
    turn = _next_turn(voice, "italian activities")
    for place, clause in enumerate(clauses[1:]):
        one = again(clause, clauses[: place + 1], voice.language)
        short = voice.language == "en" or len(one.text.split()) <= _SHORT
        last_one = short and place == len(clauses) - _PAIR  # which no paragraph holds alone
        if found[-1].words + len(one.text.split()) > (_LONGEST_WITH_LAST[voice.language] if last_one else _LONGEST):
            found.append(Paragraph())
        text = otherwise(one.text, [each for each, _ in found[-1].sentences], turn) if found[-1].sentences else one.text
        text = _varied(voice, job, text, found[-1])
        last, known_facts = found[-1].sentences[-1] if found[-1].sentences else ("", ())
        if longer := besides(last, text):
            found[-1].sentences[-1] = (longer, (*known_facts, *one.facts))
            continue
        found[-1].add(_next(voice, job, text, place, last), one.facts)
    tools = ("", ()) if clauses else _tools(voice, job, told, known=known)
    if known:
        found[-1].add(*tools)  # names the job, which the opening has left
    if figures:
        listed = voice.listed([one.text for one in figures])
        found[-1].add(voice.say("figures", voice.job(job), list=listed), _facts(figures))
    if not known:
        found[-1].add(*tools)
    for one in (one for one in chosen if one.form == "licence"):
        found[-1].add(voice.say("next", clause=one.text), one.facts)
    return [one for one in found if one.sentences]


def _next_turn(voice: Voice, name: str) -> int:
    """How often something was said in other words before, counted on."""
    turn = voice.turns.get(name, 0)
    voice.turns[name] = turn + 1
    return turn


def _varied(voice: Voice, job: Fact, text: str, paragraph: Paragraph) -> str:
    """An English clause on activities in other words than those before it in its paragraph and its letter."""
    if not is_activity(text) or job.kind != "job" or not job.organisation or is_freelance(job.organisation):
        return text
    return varied(text, _next_turn(voice, "activity"), " ".join(said for said, _ in paragraph.sentences))


def _firm(voice: Voice, job: Fact, clauses: list[Statement]) -> Statement | None:
    """The first of several English statements on a job where it says what kind of firm that was: "a country hotel"."""
    match = _FIRM.fullmatch(clauses[0].text) if voice.language == "en" and len(clauses) > 1 else None
    slots = voice.job(job) if match else {}
    named = bool(slots.get("in_employer")) and not slots.get("what") and not _is_again(voice, job)
    return replace(clauses[0], text=f", {match['what']}{match['more'] or ''},") if match and named else None


def _opening(
    voice: Voice, job: Fact, clause: list[Statement], *, known: bool, first: bool, firm: Statement | None
) -> tuple[str, tuple[str, ...]]:
    slots = voice.job(job)
    slots["what"] = firm.text if firm else slots["what"]
    named = re.search(r" [A-ZÀ-Ù]", slots["employer"])  # "Amici del Bosco", but "doposcuola per bambini"
    if job.kind == "volunteering" and voice.language == "it" and not named:
        slots["employer"] = lowered(slots["employer"])
    kind = "volunteer" if job.kind == "volunteering" else "freelance" if is_freelance(job.organisation) else "job"
    if not clause:
        if known:
            return "", ()
        move = f"{kind}-bare" if kind != "job" else f"job-bare-{'ended' if job.end else 'running'}"
        if kind == "job" and job.end and _is_again(voice, job):
            move = "job-bare-again"
        return voice.say(move, slots), (job.pointer,)
    introduced = () if known else voice.facts_of(job)
    facts = tuple(dict.fromkeys((*introduced, *(firm.facts if firm else ()), *clause[0].facts)))
    text, written = _varied(voice, job, clause[0].text, Paragraph()), clause[0].text
    if not slots["in_employer"] and slots["since"]:  # "since 2018, my work has included"
        text = _NOW.sub(in_the_perfect, text)
        text = f"I have been {text.removeprefix('I am ')}" if text.startswith("I am ") else since_then(text)
    if known:
        told = _ACTIVITY.match(written) or text.startswith(("the job ", "my role ", "my job "))
        twice = told if voice.language == "en" else text.startswith(_WORKED["it"])
        if twice or _SINCE.match(text):  # "in my current job, the job …", "nel mio lavoro attuale dal 2019 sono …"
            return voice.say("next", clause=text), facts
        then = voice.language == "en" and not job.end and text.startswith("I ") and tense(text) == "past"
        if then or is_of_a_change(text):  # "in my present job, I built" is no English, nor is "…, churn has gone"
            since = voice.language == "it" and not job.end  # no rate works at a firm
            return voice.say("known-job-since" if since else "known-job-then", slots, clause=text), facts
        return voice.say(f"known-job-{'ended' if job.end else 'running'}", slots, clause=text), facts
    return _unknown(voice, job, text, slots, kind, first=first), facts


def _unknown(voice: Voice, job: Fact, text: str, slots: dict[str, str], kind: str, *, first: bool) -> str:
    """The first sentence on a job that the opening of the letter has not introduced."""
    slots = in_the_same_year(voice, job, slots) if voice.language == "it" else slots
    if voice.language == "it" and kind == "job" and slots["in_employer"] and job.end and not _is_again(voice, job):
        return opening_of_earlier(voice, slots, text, earlier=not first and _is_earlier(voice, job))
    move = kind if kind == "volunteer" else f"{kind}-{_state(voice, job, text, first)}"
    if kind == "volunteer" and voice.language == "en" and not _OF_WRITER.match(text):
        move = f"volunteer-other-{'ended' if job.end else 'running'}"  # "as a volunteer, my work" says it of the work
    if kind != "freelance" and not slots["in_employer"]:
        before = "-before" if kind == "job" and job.end and not first else ""
        twice = voice.language == "it" and job.end is not None and text.startswith("ho lavorato a")
        before = "-worked" if twice else before
        move = f"job-nowhere{before if _OF_WRITER.match(text) else '-other'}"
    dates = _dates(voice, slots["since"] or slots["period"], text)
    worked = "I worked" if job.end else "I have worked"
    said = voice.say(move, slots, clause=text, dates=dates, worked=worked)
    return _not_twice(voice, said.replace(") where I ", "), where I "))


def _dates(voice: Voice, dates: str, text: str) -> str:
    """When a job was, as it goes with the tense of a clause."""
    if voice.language == "it" and re.match(r"(?:mi occupavo|fra|il lavoro) ", text) and dates.startswith("dal "):
        return f"negli anni {dates}"  # the imperfect goes with no time that is over
    if voice.language == "en" and text.startswith("I work ") and dates.startswith("since "):
        return ""  # nor does the present with "since"
    return dates


def _not_twice(voice: Voice, said: str) -> str:
    """The first sentence on a job without "before that", where the one on the job before it has it."""
    lead = _BEFORE[voice.language]
    before = said.startswith(lead)
    again = before and bool(voice.turns.get(lead))
    voice.turns[lead] = int(before and not again)
    return capital(said.removeprefix(lead)) if again else said


def _is_earlier(voice: Voice, job: Fact) -> bool:
    """Whether a job was over when the one told before it began; of dates that are not known it is taken to be so."""
    jobs = voice.person.jobs
    later = jobs[jobs.index(job) - 1] if job in jobs[1:] else None
    if not later or not later.start or not job.end:
        return True
    return job.end.first <= later.start.last


def _is_again(voice: Voice, job: Fact) -> bool:
    """Whether an earlier paragraph of the letter may have named the same employer."""
    jobs = voice.person.jobs
    before = jobs[: jobs.index(job)]
    if voice.language == "it":
        before = before[-1:]  # "sempre" behind another employer would be read of that one
    return any(one.organisation == job.organisation for one in before)


def _state(voice: Voice, job: Fact, text: str, first: bool) -> str:
    """Which patterns fit: those that say "worked" already are none for a clause that says it as well."""
    if is_freelance(job.organisation):
        return "ended" if job.end else "running"
    if _is_again(voice, job):
        return "again" if _OF_WRITER.match(text) else "again-other"
    if not _OF_WRITER.match(text):
        return "other-ended" if job.end else "other-running"
    if text.startswith(_WORKED[voice.language]):
        return "worked"
    return "running" if not job.end else "ended" if first or not _is_earlier(voice, job) else "before"


def _next(voice: Voice, job: Fact, clause: str, place: int, last: str) -> str:
    """A further statement about a job: some name the job again, and some are tied to the one before.

    Args:
        voice: How the letter speaks.
        job: The job.
        clause: The statement.
        place: Its number, for the tie to change place with the seed.
        last: The sentence before it in the paragraph; empty where it begins one.
    """
    where = voice.job(job)["in_employer"]
    if not last and voice.language == "it" and _OF_THINGS.match(clause) and _CHANGED.search(clause):
        return voice.say("next", clause=clause)  # no rate works at a firm
    if not last and voice.language == "en" and not job.end:
        return voice.say("next", clause=_NOW.sub(_also, clause))  # the job is the one of the paragraph before
    if not last:
        once = re.sub(r"^((?:[a-z]+ ){1,2})also ", r"\1", clause)  # "also at Elm, the job also involves"
        return voice.say("next-there", in_employer=where, clause=once) or voice.say("next", clause=clause)
    also = bool(re.match(r"\w+(?: \w+){0,2} (?:anche|also) |I also |further ", clause))
    also = (
        also
        or bool(re.match(LINK, clause))
        or _BESIDES["it"] in clause
        or _BESIDES["en"] in clause
        or bool(_OF_THINGS.match(clause))
        or is_of_a_change(clause)  # what came of the work is no further task
        or bool(_BY_OTHERS.match(clause))  # nor is what others did
    )
    told = "oltre " in last or last.startswith("A questo ") or bool(_CHANGED.search(last))
    also = also or (voice.language == "it" and not _are_deeds(last, clause))
    rest = voice.turns.get("next-tied", 0) < _TIES[voice.language]
    tied = not also and not told and (place + voice.seed) % 2 == 0 and rest
    with_tie = with_also(clause) if tied and voice.language == "en" else clause
    return voice.say("next-tied" if tied and with_tie else "next", clause=clause, also=with_tie)


def _are_deeds(last: str, clause: str) -> bool:
    """Whether an Italian sentence and the clause behind it both tell what was done: "inoltre" ties no other pair."""
    done = re.search(r"(?:^|, | )ho \w", lower_first(last)) and " mi occup" not in f" {lower_first(last)}"
    return clause.startswith("ho ") and not clause.startswith("ho passato ") and bool(done)


def _also(match: re.Match[str]) -> str:
    """The subject of an activity with "also": "the job also involves"."""
    return f"{match['lead']} also {match['verb']}{'' if match['lead'].endswith('s') else 's'}"


def _facts(statements: list[Statement]) -> tuple[str, ...]:
    return tuple(pointer for one in statements for pointer in one.facts)


def _is_common(name: str, voice: Voice) -> bool:
    """Whether an Italian line names a thing that is no tool in the sentence, such as "collaudi"."""
    return voice.language == "it" and name.islower() and agreement(name) is not None


def _tools(voice: Voice, job: Fact, told: Told, *, known: bool) -> tuple[str, tuple[str, ...]]:
    """The tools that a job's lines name, where nothing else of them can be said; a known job is named again."""
    named = [one for one in told.tools.get(job.pointer, []) if is_name(one[1]) and not _is_common(one[1], voice)][:6]
    if not named:
        return "", ()
    running, ended = ("uso", "ho usato") if voice.language == "it" else ("I work", "I worked")
    verb = ended if job.end else running
    listed = voice.listed(list(dict.fromkeys(name for _, name, _ in named)))
    move = "tools-known" if known else "tools" if job.end or voice.language == "en" else "tools-running"
    said = voice.say(move, voice.job(job), list=listed, verb=verb)
    return said or voice.say("tools", list=listed, verb=verb), tuple(dict.fromkeys(pointer for *_, pointer in named))
