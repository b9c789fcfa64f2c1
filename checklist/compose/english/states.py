"""Lines of an English CV that are a sentence about a thing: "Herb garden planted by me supplies two inns"."""

import re

from checklist.clauses.verbs import readings
from checklist.compose.english.articles import with_articles
from checklist.compose.english.phrases import base_of, is_plural, subject, words_of
from checklist.compose.letter import lower_first

_LONGEST = 120  # characters of a subject, so that time grows with the line and not faster
_BE = frozenset(("is", "are", "was", "were", "has", "have", "had", "will", "can"))
_INVOLVED = ("involved", "involves", "included", "includes", "covered", "covers", "meant", "required")
_TIME = r"(?:now|still|today|since|already|currently|then)"
_MAKER = (
    r"(?: (?:set|drawn|built|made|put|laid|thought|written|run|led|\w+ed)(?: up| out| together)? by (?:me|us|my team))"
)
_SUBJECT = re.compile(
    rf"(?P<what>[A-Za-z][\w’& -]*?)(?P<maker>{_MAKER}| (?:that |which )?(?:I|we) \w+(?: up| out)?)?"
    rf"(?P<time> {_TIME})?"
)
_OBJECT = re.compile(r"(?:the|an?|all|our|every|each|over|about|more than|up to|two|three|four|five|six|ten|\d+)\b")


def stated(text: str) -> str:
    """A line whose subject is a thing, as a sentence with its article; empty for lines of another kind.

    That a word is the verb of the line has to be sure: by an adverb of time before it, by what says who made the thing,
    or by a determiner at the beginning of the line together with an object.
    """
    for one in re.finditer(r" (?P<verb>[a-z]+)(?= )", text):
        if one.start() > _LONGEST:
            break
        verb, rest = one["verb"], text[one.end() + 1 :]
        cut = _SUBJECT.fullmatch(text[: one.start()])
        if not cut or not (verb in _BE or base_of(verb, "ZD")):
            continue
        what, maker, time = cut["what"], cut["maker"] or "", cut["time"] or ""
        determined = re.match(r"(?:The|My|Our) ", what)
        of_writer = re.search(r"\bmy\b", rest) and base_of(verb, "Z")
        of_job = re.fullmatch(r"(?:The|My) (?:role|job|post|position|work|duties)", what) and verb in _INVOLVED
        sure = time or maker or of_writer or of_job or (determined and (verb in _BE or _OBJECT.match(rest)))
        if sure and _is_subject(what) and _agrees(verb, what):
            named = lower_first(what) if determined else _with_the(what)
            return f"{named}{maker}{time} {verb} {with_articles(rest)}"
    return ""


def _is_subject(what: str) -> bool:
    first = what.split(maxsplit=1)[0].lower()
    past = base_of(first, "D") and not any(one.noun for one in readings(first, "en"))
    return not past and not first.endswith("ly") and not {"i", "we", "who", "which", "that"} & set(what.lower().split())


def _agrees(verb: str, what: str) -> bool:
    """Whether a verb can have a thing, one or several, as its subject."""
    plural = is_plural(what.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower())
    if verb in ("is", "was", "has"):
        return not plural
    if verb in ("are", "were", "have"):
        return plural
    return verb in ("will", "can", "had") or bool(base_of(verb, "D")) or (bool(base_of(verb, "Z")) and not plural)


def _with_the(what: str) -> str:
    noun = what.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower()
    if what.lower() in ("one", "both", "all", "two", "three", "most", "some"):
        return what.lower()
    named = subject(what)
    if noun in words_of("uncounted"):
        return named
    return named if named.startswith(("the ", "a ", "an ")) or is_plural(noun) else f"the {named}"
