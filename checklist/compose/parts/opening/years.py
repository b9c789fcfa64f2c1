"""The years of experience that an advertisement asks for, answered with the jobs that give as many.

The length comes from the dates of jobs whose title shares a word with what is asked, or with the role. Jobs that
overlap count once, a year without a month counts from its end and up to its beginning, and internships do not count.
"""

import re

from checklist.ads.reading import read_ad
from checklist.claims.words import content
from checklist.compose.bilingual.titles import with_a
from checklist.compose.times import is_freelance
from checklist.compose.voice import Voice
from checklist.facts import Date, Fact
from checklist.text.segmentation import Span, fold

_WORDS = {  # numbers up to ten, by their place
    "en": "no one two three four five six seven eight nine ten",
    "it": "nessuno uno due tre quattro cinque sei sette otto nove dieci",
}
_YEAR = 12  # months
_MOST = 3  # titles in one sentence
_TRAINEE = re.compile(r"\b(?:stag\w+|tirocin\w+|intern\w*|train\w+|apprend\w+|apprentic\w+|placement|pcto)\b", re.I)
# What is asked of no field but the one applied for: "nel ruolo", "in a similar position".
_THE_ROLE = re.compile(r"\b(?:ruol[oi]|mansion[ei]|posizion[ei]|role|position|similar|analog\w+|simil[ei])\b")
# Words of titles that say nothing of the field: whoever is a manager has not managed everything.
_RANKS = content(
    fold(
        "responsabile addetto addetta impiegato impiegata operatore operatrice assistente coordinatore coordinatrice"
        " direttore direttrice capo senior junior tecnico specialista manager assistant officer head lead coordinator"
        " specialist executive director associate consultant consulente staff generale general team professional"
    )
)


def years_asked(voice: Voice, introduced: str) -> tuple[str, tuple[str, ...]]:
    """A sentence that answers the years of experience asked for, and the facts that it rests on.

    Args:
        voice: How the letter speaks; its advertisement says what is asked.
        introduced: The pointer of the job that the sentence before introduces, or "".

    Returns:
        ("", ()) where nothing is asked, or the jobs do not give as much for sure.
    """
    today = voice.person.facts.as_of
    if not today or not voice.ad.text:
        return "", ()
    for asked in read_ad(voice.ad.text).years:
        jobs = [job for job in voice.person.jobs if _counts(job) and _is_of(job, asked.of, voice)]
        total = _months(jobs, today) // _YEAR
        if jobs and total >= max(asked.least, 2) and asked.least:
            said = _said(voice, jobs, total, asked.least, introduced)
            if said:
                return said, tuple(job.pointer for job in jobs)
    return "", ()


def _counts(job: Fact) -> bool:
    return bool(job.kind == "job" and job.title and job.start and not _TRAINEE.search(job.title))


def _is_of(job: Fact, of: Span | None, voice: Voice) -> bool:
    """Whether a job is one of what is asked, by a word of its title that tells its field."""
    low = fold(voice.ad.text)
    asked = low[of.start : of.end] if of else ""
    field = fold(voice.ad.role) if not asked or _THE_ROLE.search(asked) else asked
    return bool(content(fold(job.title)) & content(field) - _RANKS)


def _months(jobs: list[Fact], today: Date) -> int:
    """How many months jobs gave for sure, together; those that overlap count once."""
    total = reach = 0
    for first, last in sorted((job.start.last, (job.end or today).first) for job in jobs if job.start):
        total += max(0, last - max(first, reach))
        reach = max(reach, last)
    return total


def _said(voice: Voice, jobs: list[Fact], total: int, least: int, introduced: str) -> str:
    over = len(jobs) == 1 and jobs[0].end  # a job that nobody has now is named
    others = [job for job in jobs if job.pointer != introduced or over]
    known = len(others) < len(jobs)
    titles = list(dict.fromkeys(voice.job(job)["title"] for job in others))
    if not all(titles) or any(re.search(r"[,;:(]", one) for one in titles) or len(titles) > _MOST:
        return ""
    if known and others and voice.job(next(job for job in jobs if job.pointer == introduced))["title"] in titles:
        return ""
    alone = any(is_freelance(job.organisation) for job in jobs)
    move = "years-there" if known and not others else "years-with" if known else "years"
    named = [with_a(one) for one in titles] if voice.language == "en" else titles
    words = _WORDS[voice.language].split()
    few = total < len(words)  # two numbers of a sentence are both written in words, or both in digits
    years, asked = (words[total], words[least]) if few else (str(total), str(least))
    unit = {"en": "years", "it": "anni"}[voice.language]
    return "" if alone else voice.say(move, years=f"{years} {unit}", asked=asked, titles=voice.listed(named))
