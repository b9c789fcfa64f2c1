"""What the facts say, each as one statement that a sentence can be made of."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from checklist.clauses.verbs import readings
from checklist.compose.answers.collected import answers, is_answer, retold
from checklist.compose.bilingual.abbreviations import bracketed, written_out
from checklist.compose.bilingual.capitals import line_in_small_letters
from checklist.compose.bilingual.language import is_own_sentence, opens_as_own_sentence, small
from checklist.compose.bilingual.statements import change, count, team
from checklist.compose.english.changes import by_itself as english_state
from checklist.compose.english.coordination import without_splice
from checklist.compose.english.highlights import sentence as english
from checklist.compose.english.last_check.doubt import checked
from checklist.compose.english.phrases import words_of
from checklist.compose.english.style import style as english_style
from checklist.compose.english.wording.of_the_firm import of_the_firm
from checklist.compose.english.wording.until_now import begun_then
from checklist.compose.grammar.well_formed import is_well_formed
from checklist.compose.italian.clauses import told as italian_state
from checklist.compose.italian.highlights import sentence as italian
from checklist.compose.italian.last_check.doubt import checked as checked_italian
from checklist.compose.italian.lines.summaries import without_employer
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.verbs.finite import verbs_begin
from checklist.compose.person import Person, language_of_most
from checklist.compose.times import is_freelance
from checklist.facts import Fact
from checklist.lexicon.vocabulary import find
from checklist.text.segmentation import fold, sentences

_LEFT = re.compile(r"\b(?:from|da|dal|dalla|instead of|invece di|replac\w+|sostitu\w+|vecchi\w|old|not|non|senza"
                   r"|without)(?: \w+){0,2} $", re.I)  # fmt: skip
# What the writer holds is no work, and is said of no employer.
_HELD = (
    "I hold ", "ho frequentato un ", "ho la pat", "ho il pat", "ho l’ab", "ho l’at", "ho il br", "ho la qu", "ho la li",
    "ho il di", "ho il ce",
)  # fmt: skip
# A heading of two to four words, no "PES PAV".
_HEADING = re.compile(r"[^\W\d_]{4,}(?: (?:[^\W\d_]+|&)){1,3}")
# A word that its full stop shortens: "Ph.", "Mgmt.".
_SHORTENED = re.compile(r"(?:\b[A-Z][a-z]{1,2}|\b[A-Za-z]?[bcdfghjklmnpqrstvwxz]{2,6}|[Mm]essrs)\.$")
# Those that no sentence ends with.
_ONLY_BEFORE = re.compile(r"\b(?:incl|excl|approx)\.$")
_LETTERS = re.compile(r"\b[a-z]\.[a-z]\.$")  # "5 a.m. starts"
# Such words of Italian, which figures or names go on from: "mod. 770", "cat. 6", "a.s. 2019/20".
_SHORTENED_ITALIAN = re.compile(
    r"\b(?:prov|cat|mod|modd|pp|pagg|sez|cod|reg|min|max|incl|escl|a\.s|a\.a|co\.co\.co)\.$", re.I
)
# A unit behind its number, which ends a sentence as any word does: "to 110 ms".
_UNIT = re.compile(r"\d ?[A-Za-z]{1,4}\.$")
_PRONOUN = re.compile(r"(?:I|We|My|Our|The|An?|This|It|He|She|They|Mi|Ho|Il|La|Lo|Gli|Le|Un[ao]?)\b")
# What looks at each clause once more, by language.
_CHECKS: dict[str, Callable[[str, str], str]] = {"en": checked, "it": checked_italian}
_NO_TOOLS = frozenset({"architecture", "method", "certification", "standard"})


@dataclass(frozen=True)
class Statement:
    """Something that the facts say of one job, ready to be put into a sentence.

    Attributes:
        text: A clause in the first person with a small beginning; of a figure, the number and what it counts.
        entry: The pointer of the job.
        facts: The pointers of the facts that it rests on.
        form: "clause", "licence" or "figure"; "answer" for whole sentences that answer a question of Bozza's.
        tools: The ids of the technologies that it names.
        own: Whether it is a sentence of the person's, as they wrote it.
        line: The line of the CV, or the sentence of a paragraph, that it was made of.
        problem: What was wrong, told in the line before, so that the two stand together or not at all.
    """

    text: str
    entry: str
    facts: tuple[str, ...]
    form: str = "clause"
    tools: frozenset[str] = frozenset()
    problem: "Statement | None" = None
    own: bool = False
    line: str = ""

    @property
    def parts(self) -> tuple["Statement", ...]:
        """The problem, where there is one, and the statement."""
        return (self.problem, self) if self.problem else (self,)


@dataclass
class Told:
    """The statements of a person's jobs, the tools each job names, and what could not be said in the language."""

    statements: list[Statement] = field(default_factory=list)
    tools: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)  # by job: id, name, pointer
    untold: list[Fact] = field(default_factory=list)


def tell(person: Person, language: str) -> Told:
    """Everything that the highlights of a person's jobs say in a language, and that is in no doubt.

    A clause of which the last check cannot say that it is right is left out, and its line is asked for.
    """
    told = composed(person, language)
    if language in _CHECKS:
        _leave_out_doubtful(told, person, _CHECKS[language])
    return told


def composed(person: Person, language: str) -> Told:
    """Everything that the grammar makes of the highlights of a person's jobs in a language, before the last check."""
    told, anew = Told(), retold(person, language)
    for job in person.jobs:
        problem: Statement | None = None
        listed = [one for one in person.facts.of(job.pointer) if one.kind in ("highlight", "summary")]
        listed = [one for one in listed if not one.pointer.endswith("/description")]
        listed = without_employer(_without_headings(listed)) if language == "it" else _without_headings(listed)
        beside = language_of_most(one.text for one in listed)
        put = _grammar(job, [line for one in listed for line in _lines(one.text, language)], language)
        for fact in listed:
            said_before = len(told.statements)
            for line in _lines(fact.text, language):
                named = technologies(line)
                for ident, name in named:
                    told.tools.setdefault(job.pointer, []).append((ident, name, fact.pointer))
                if is_answer(fact):
                    continue
                tools = frozenset(ident for ident, _ in named)
                foreign = person.written_in(line, beside) not in ("", language)
                said = _say(put, line, fact.share, language, running=job.end is None, foreign=foreign)
                if not said:
                    continue
                own = is_own_sentence(line, language) and said[1] == _as_written(line, language)
                statement = Statement(said[1], job.pointer, (fact.pointer,), said[0], tools, problem, own, line)
                problem = statement if _is_problem(line, language) and not problem else None
                if not problem:
                    told.statements.append(statement)
            if len(told.statements) == said_before and not problem and fact.pointer not in anew and not is_answer(fact):
                told.untold.append(fact)
        # A problem of which no line tells what was done about it says nothing of the writer.
    for fact, words in answers(person, language, lambda one, line: _sure(one, line, language)):
        tools = frozenset(ident for ident, _ in technologies(fact.text))
        if words:
            told.statements.append(Statement(words, fact.entry, (fact.pointer,), "answer", tools, own=True))
        else:
            told.untold.append(fact)
    return told


def _without_headings(lines: list[Fact]) -> list[Fact]:
    """The lines of a job without one in capitals among others that are not: it is the heading of what follows it."""
    if all(one.text.isupper() for one in lines):
        return lines
    return [one for one in lines if not (one.text.isupper() and _HEADING.fullmatch(one.text))]


def _sure(fact: Fact, line: str, language: str) -> str:
    """What the grammar makes of a line, as long as it is in no doubt as a whole; else empty."""
    said = bracketed(_grammar(fact, [line], language)(written_out(line, language), fact.share))
    sure = bool(said) and is_well_formed(said, language)
    return said if sure and (language not in _CHECKS or _CHECKS[language](said, line) == said) else ""


def _leave_out_doubtful(told: Told, person: Person, check: Callable[[str, str], str]) -> None:
    """Shorten the clauses, or leave them out, as a check says; lines of which nothing is left become untold."""
    before = [pointer for one in told.statements for part in one.parts for pointer in part.facts]
    told.statements = [one for each in told.statements if (one := _in_no_doubt(each, check))]
    left = {pointer for one in told.statements for part in one.parts for pointer in part.facts}
    told.untold += [person.facts[pointer] for pointer in dict.fromkeys(before) if pointer not in left]


def _in_no_doubt(statement: Statement, check: Callable[[str, str], str]) -> Statement | None:
    """A statement as a check leaves it; None where the check leaves nothing of it, or of its problem."""
    if statement.form == "figure" or statement.own:
        return statement
    said = check(statement.text, statement.line)
    problem = _in_no_doubt(statement.problem, check) if statement.problem else None
    if not said or (statement.problem and not problem):
        return None
    if said == statement.text:
        return replace(statement, problem=problem)
    tools = frozenset(ident for ident, _ in technologies(said)) & statement.tools
    return replace(statement, text=said, tools=tools, problem=problem)


def _grammar(job: Fact, lines: list[str], language: str) -> Callable[[str, str], str]:
    """What makes a sentence of a line of a job and the writer's share in it."""
    known = {"running": job.end is None, "freelance": is_freelance(job.organisation)}
    if language == "it":
        alike = verbs_begin([typographic(one) for one in lines])
        return lambda text, share: italian(text, share=share, alike=alike, **known)
    begins = english_style(lines)
    return lambda text, share: english(text, share=share, style=begins, **known)


def _lines(text: str, language: str) -> list[str]:
    """The sentences of what is said of a job: a paragraph tells of several deeds."""
    spans: list[tuple[int, int]] = []
    for one in sentences(text):
        before = text[spans[-1][0] : spans[-1][1]].strip() if spans else ""
        shortened = language == "it" and _SHORTENED_ITALIAN.search(before)
        if spans and (shortened or _goes_on(before, text[one.start : one.end].strip())):
            spans[-1] = (spans[-1][0], one.end)
        else:
            spans.append((one.start, one.end))
    return [line_in_small_letters(text[start:end].strip()) for start, end in spans] or [text]


def _goes_on(before: str, text: str) -> bool:
    """Whether what a full stop seems to end goes on behind it: an open bracket, an abbreviation such as "Ph. Eur."."""
    if before.count("(") > before.count(")") or (text[:1].islower() and before.endswith(".)")):
        return True
    if _ONLY_BEFORE.search(before) or re.match(r"(?:ed?|o|and|or) ", text):
        return True
    if _LETTERS.search(before) and text[:1].islower():
        return True
    first = re.match(r"\w+", text)
    opens = first and (len(text.split()) > 1 and any(readings(first[0].lower(), one) for one in ("en", "it")))
    shortened = _SHORTENED.search(before) and not (_UNIT.search(before) and text[:1].isupper())
    return bool(shortened) and not opens and not _PRONOUN.match(text)


def _is_problem(line: str, language: str) -> bool:
    """Whether a line tells a state of things and no deed: "Order queries timed out at peak"."""
    if language == "it":
        return bool(italian_state(typographic(line)))
    told = re.search(r"\bfrom\b.+\bto\b|\b(?:doubled|tripled|improved|halved|brought in)\b", line)
    return bool(english_state(line)) and not told


def _say(
    put: Callable[[str, str], str], line: str, share: str, language: str, *, running: bool, foreign: bool
) -> tuple[str, str] | None:
    """Form and text of a statement; None where the line cannot be said in the language."""
    if foreign:
        line = line.rstrip(".")
        clause = change(line, language)
        if clause:
            return "clause", clause
        size = team(line, language)
        if size:
            return "clause", _in_a_team(size, language, running)
        counted = count(line, language)
        return ("figure", counted) if counted else None
    own = share in ("", "did")
    if own and opens_as_own_sentence(line, language):
        return "clause", _as_written(line, language)
    said = put(written_out(line, language), share)
    if not said and own and is_own_sentence(line, language):
        return "clause", _as_written(line, language)
    # A line that makes no sentence is left out, and asked for.
    form = "licence" if said.startswith(_HELD) else "clause"
    said = bracketed(said)
    return (form, said) if said and is_well_formed(said, language) else None


def _as_written(line: str, language: str) -> str:
    """A sentence of a person's own as a clause."""
    said = typographic(small(line.rstrip(".!"), language))
    return of_the_firm(begun_then(without_splice(said))) if language == "en" else said


def is_name(tool: str) -> bool:
    """Whether a tool is called the same in every language, and says something: "Power BI", and not "REST"."""
    words = tool.split()
    if tool.lower() in {"rest", "api"} | words_of("common"):
        return False
    return len(words) == 1 or all(re.search(r"[A-Z\d]", word) for word in words)


def typographic(text: str) -> str:
    """A text with typographic apostrophes."""
    return text.replace("'", "’")


def _in_a_team(size: str, language: str, running: bool) -> str:
    if language == "it":
        return f"{'lavoro' if running else 'ho lavorato'} in un team di {size} persone"
    return f"I {'work' if running else 'worked'} in a team of {size}"


def technologies(text: str) -> list[tuple[str, str]]:
    """Id and name, as written, of the tools that a line says to have been used; what was left behind is none."""
    found: dict[str, str] = {}
    for one in find(text, fold(text))[1]:
        said = text[one.start : one.end]
        done = one.technology.category == "testing" and re.fullmatch(r"\w+[oi]", said) and agreement(said)  # "collaudo"
        if not _LEFT.search(text[: one.start]) and one.technology.category not in _NO_TOOLS and not done:
            plain = re.search(rf"{re.escape(one.technology.name)}(?:(?<=[A-Z])s\b)?", said)
            plain = plain or re.search(re.escape(one.technology.name), said, re.I)
            found.setdefault(one.technology.id, plain[0] if plain else said)
    return list(found.items())
