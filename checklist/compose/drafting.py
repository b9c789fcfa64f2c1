"""The letter before it is judged: its parts, with as much work as there is room for."""

from dataclasses import dataclass, field, replace

from checklist.claims import check
from checklist.claims.words import content
from checklist.compose.advertisement import Advertisement
from checklist.compose.answers.spelling import well_spelled
from checklist.compose.bilingual.titles import with_a
from checklist.compose.letter import Paragraph, Sentence, assemble
from checklist.compose.parts import background
from checklist.compose.parts.closing import closing
from checklist.compose.parts.frame import foot, head
from checklist.compose.parts.languages import languages
from checklist.compose.parts.opening import opening
from checklist.compose.parts.projects import projects
from checklist.compose.parts.skills import skills
from checklist.compose.parts.work import paragraphs
from checklist.compose.person import Person
from checklist.compose.plan import Choice, choose, lifts, together, weigh
from checklist.compose.situations import Situation, fits, own_employer
from checklist.compose.statements import Statement, Told, tell
from checklist.compose.times import at
from checklist.compose.voice import Voice
from checklist.facts import Facts
from checklist.rubric import Rubric
from checklist.text.segmentation import fold

_JOBS = 5
_OPENING_WORDS = 14  # of the sentence that introduces a job, beside its first statement
_LONE = 8  # words of a paragraph that never stands alone
_TOGETHER = 45  # words up to which paragraphs beside the jobs become one
_BESIDE = 65  # … in Italian, where they have few sentences
_ROUNDS = 5  # of leaving out what is flagged, since what takes its place may be flagged as well
_LONGEST = 100  # words of a paragraph to which an answer is added
_BARE = 12  # words of a sentence that says nothing but where somebody worked


@dataclass
class Draft:
    """A letter in the making.

    Attributes:
        rubric: The guide.
        voice: How it speaks.
        situation: What kind of application it is.
        told: What the facts say in its language.
        choices: The statements that it could take.
        text, sentences: The letter, once it is written.
    """

    rubric: Rubric
    voice: Voice
    situation: Situation
    told: Told
    choices: list[Choice] = field(default_factory=list)
    text: str = ""
    sentences: list[Sentence] = field(default_factory=list)


def draft(
    facts: Facts, rubric: Rubric, language: str, *, ad: Advertisement, situation: Situation, seed: int = 0
) -> Draft:
    """Plan and write a letter; the engine reads single statements for it, and not yet the whole."""
    voice = Voice(language, seed, Person(well_spelled(facts, language, ad.text)), ad)
    made = Draft(rubric, voice, situation, tell(voice.person, language))
    made.text, made.sentences = assemble(_paragraphs(made))
    for _ in range(_ROUNDS):
        doubted = _doubted(made)
        if not doubted:
            break
        made.voice = Voice(language, seed, voice.person, ad)
        made.told.statements = [one for one in made.told.statements if doubted.isdisjoint(one.parts)]
        made.text, made.sentences = assemble(_paragraphs(made))
    return made


def _doubted(made: Draft) -> set[Statement]:
    """The statements that the claim check flags: whoever signs the letter would be asked about them.

    The person's own answers are none of them: each is a fact by itself.
    """
    facts = made.voice.person.facts
    if not facts.as_of:
        return set()
    ad = made.voice.ad
    flags = check(made.text, facts, ad=ad.text, company=ad.company, role=ad.role).flagged
    told = [part for one in made.told.statements for part in one.parts if part.form != "answer"]
    found: set[Statement] = set()
    for flag in flags:
        flagged = content(fold(made.text[flag.start : flag.end]))
        for one in made.sentences:
            if flag.start < one.end and one.start < flag.end:
                said = content(fold(made.text[one.start : one.end]))
                found |= _meant([part for part in told if set(part.facts) & set(one.facts)], flagged & said, said)
    return found


def _meant(statements: list[Statement], flagged: frozenset[str], said: frozenset[str]) -> set[Statement]:
    """The statements of a sentence that a flag is about: those that share most with its words, or with the sentence."""
    for keys in (flagged, said):
        shared = [(len(keys & content(fold(one.text))), one) for one in statements]
        most = max((number for number, _ in shared), default=0)
        if most:
            return {one for number, one in shared if number == most}
    return set(statements)


def _paragraphs(made: Draft) -> list[Paragraph]:
    voice, asked = made.voice, made.situation
    start, introduced = opening(voice, made.told, voice.ad.about_the_firm(voice.language))
    if "opening" not in asked.parts:
        introduced = ""
    few = len(voice.person.jobs) < 2 or asked.id == "first-job"
    parts = {
        "opening": start,
        "situation": _on_the_situation(made),
        "skills": skills(replace(voice, turns=dict(voice.turns))),
        "projects": projects(voice, 2 if few else 1),
        "studies": background.studies(voice, asked.without, introduced),
        "languages": languages(voice),
    }
    if voice.language == "it" and {"studies", "languages"} <= set(asked.parts):
        apart = asked.parts.index("languages") - asked.parts.index("studies") > 1
        parts["studies"] = closing(parts["studies"], Paragraph() if apart else parts["languages"])
        parts["languages"] = parts["languages"] if apart else Paragraph()
    top, bottom = head(voice, asked.subject), foot(voice, made.rubric, asked.call)
    frame = [*top, *bottom, *(parts[name] for name in asked.parts if name != "jobs")]
    jobs, answers = _jobs(made, frame, introduced)
    beside = _answers_beside_jobs(answers, parts["projects"])
    jobs += [beside] if beside.sentences else []
    told = " ".join(said for one in (start, *jobs) for said, _ in one.sentences)
    parts["skills"] = skills(voice, told)  # shorter than the one that room was kept for
    body = [one for name in asked.parts for one in (jobs if name == "jobs" else [parts[name]])]
    return [*top, *_merged(body, jobs, voice), *bottom]


def _on_the_situation(made: Draft) -> Paragraph:
    said, voice, asked = Paragraph(), made.voice, made.situation
    if asked.id and not asked.short and fits(asked.id, voice.person, voice.ad):
        small = voice.language == "it" and asked.parts[0] == "situation"
        here = at(own_employer(voice.person, voice.ad), voice.language)
        slots = {"role": voice.role, "a_role": with_a(voice.role), "in_employer": here}
        said.add(voice.say(f"situation-{asked.id}", slots, small=small))
    return said


def _with_answers(of_job: list[Paragraph], answers: list[Statement]) -> list[Paragraph]:
    """The paragraphs on a job, with what was answered about it at their end."""
    found = list(of_job)
    for one in answers:
        if not found or found[-1].words + len(one.text.split()) > _LONGEST:
            found.append(Paragraph())
        found[-1].add(one.text, one.facts)
    return found


def _answers_beside_jobs(answers: list[Statement], projects: Paragraph) -> Paragraph:
    """A paragraph of the answers, without those on a project, which stand behind what is said of it from now on."""
    named, others = {fact for _, facts in projects.sentences for fact in facts}, Paragraph()
    for one in answers:
        (projects if one.entry in named else others).add(one.text, one.facts)
    return others


def _jobs(made: Draft, frame: list[Paragraph], introduced: str) -> tuple[list[Paragraph], list[Statement]]:
    """The paragraphs on jobs, and the answers that were chosen and belong to none of these."""
    voice, jobs = made.voice, made.voice.person.jobs
    rank = {job.pointer: place for place, job in enumerate(jobs)}
    where = {job.pointer: at(job.organisation, voice.language) for job in jobs}
    told = {job.pointer for job in jobs[:_JOBS]}
    named = {fact for one in frame for _, facts in one.sentences for fact in facts if fact.startswith("/certificates/")}
    answers = [one for one in made.told.statements if one.form == "answer" and named.isdisjoint(one.facts)]
    statements = [one for one in made.told.statements if one.entry in told and one.form != "answer"] + answers
    made.choices = weigh(statements, made.rubric, voice.ad.wanted, rank, where)
    reached: dict[str, int] = {}
    for text in (text for one in frame for text, _ in one.sentences):
        reached = together(reached, lifts(text, made.rubric))
    room = made.situation.words - sum(one.words for one in frame) - _OPENING_WORDS * min(len(jobs), 3)
    chosen = [part for one in choose(made.choices, made.rubric, room, reached) for part in one.statement.parts]
    found: list[Paragraph] = []
    for job in jobs[:_JOBS]:
        own = [one for one in chosen if one.entry == job.pointer]
        if own or (job.pointer != introduced and rank[job.pointer] < 2):
            known, first = job.pointer == introduced, not found
            of_job = paragraphs(voice, job, own, made.told, known=known, first=first)
            found += _with_answers(of_job, [one for one in own if one.form == "answer"])
    return found, [one for one in chosen if one.form == "answer" and one.entry not in told]


def _merged(body: list[Paragraph], jobs: list[Paragraph], voice: Voice) -> list[Paragraph]:
    """Short paragraphs made one, so that no sentence stands alone; one on a job stays apart from the others."""
    found: list[Paragraph] = []
    of_jobs = {id(one) for one in jobs}
    italian = voice.language == "it"
    for one in (one for one in body if one.sentences):
        before = found[-1] if found else None
        if before and not before.lines and not one.lines and (id(before) in of_jobs) == (id(one) in of_jobs):
            shorter = min(before.words, one.words)
            # What the writer does now stands apart from what they did before.
            now = _is_of_running_job(before, voice) and (italian or not _is_of_running_job(one, voice))
            apart = now and (shorter > _BARE or not italian)
            beside = _BESIDE if italian and id(one) not in of_jobs else _TOGETHER
            few = (shorter <= _LONE and (italian or not apart)) or (not apart and before.words + one.words < beside)
        else:
            few = bool(before) and one.words <= _LONE and id(one) in of_jobs
        if before and few:
            before.sentences += one.sentences
        else:
            found.append(one)
    return found


def _is_of_running_job(paragraph: Paragraph, voice: Voice) -> bool:
    """Whether a paragraph tells of a job that goes on."""
    running = tuple(f"{job.pointer}/" for job in voice.person.jobs if not job.end)
    return any(f"{fact}/".startswith(running) for _, facts in paragraph.sentences for fact in facts)
