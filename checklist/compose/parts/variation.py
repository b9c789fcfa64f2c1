"""Words for the activities of a job that its paragraph has not begun a sentence with yet."""

import re
from dataclasses import replace

from checklist.compose.statements import Statement

# How a clause begins, and how the next one does that begins alike.
_AGAIN = {
    "it": {"ho lavorato ": "ho lavorato anche ", "mi occupavo ": "mi occupavo anche ",
           "mi occupo ": "mi occupo anche "},
    "en": {"I worked on ": "I also worked on ", "my work included ": "my work also included ",
           "my work includes ": "my work also includes ", "the job involved ": "the job also involved ",
           "the job involves ": "the job also involves "},
}  # fmt: skip
_WORK = re.compile(r"my work (?P<also>also )?include(?P<past>[sd]) ")
# What the work consists of, said in turn: none of them says more of the writer than another.
_SUBJECTS = {"my work": "include", "the job": "involve", "my duties": "include", "my role": "include"}
_FURTHER = {"further tasks": "include"}  # that never come first
_NEAR = 2  # words of a clause in which its subject does not come again: "the job involved job sheets"


def again(clause: Statement, before: list[Statement], language: str) -> Statement:
    """A clause that begins like one before it, with "also"."""
    for begins, also in _AGAIN[language].items():
        told = clause.text.startswith(also)
        if clause.text.startswith(begins) and not told and any(begins in one.text for one in before):
            return replace(clause, text=also + clause.text[len(begins) :])
    return clause


def varied(clause: str, turn: int, paragraph: str) -> str:
    """An English clause on activities with a subject that its paragraph does not have yet: "the job involved tills".

    Args:
        clause: The clause, "my work included tills"; others stay as they are.
        turn: How many such clauses the letter has had, so that each job begins in other words than the last.
        paragraph: What the paragraph says before.
    """
    match = _WORK.match(clause)
    if not match:
        return clause
    said = paragraph.lower()
    subjects = list(_SUBJECTS)
    subjects = [*subjects[turn % len(subjects) :], *subjects[: turn % len(subjects)], *(_FURTHER if said else ())]
    opens = " ".join(clause[match.end() :].lower().split()[:_NEAR])
    fits = [one for one in subjects if one.split()[1] not in opens]
    subject = next((one for one in fits if not re.search(rf"\b{one}\b", said)), fits[0])
    verb = (_SUBJECTS | _FURTHER)[subject]
    ending = "d" if match["past"] == "d" else "" if subject.endswith("s") else "s"
    also = match["also"] if match["also"] and subject not in _FURTHER else ""
    return f"{subject} {also}{verb}{ending} {clause[match.end() :]}"


def is_activity(clause: str) -> bool:
    """Whether an English clause says of what the work consists."""
    return bool(_WORK.match(clause))


def in_the_perfect(match: re.Match[str]) -> str:
    """A subject with its verb, "my role include", as what has gone on since: "my role has included"."""
    have = "have" if match["lead"].endswith("s") else "has"
    return f"{match['lead']} {have} {match['verb']}d"
