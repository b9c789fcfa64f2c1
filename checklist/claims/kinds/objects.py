"""Tools and methods that are common words, told as one's own though only the advertisement names them."""

import re
from bisect import insort

from checklist.claims.claim import Claim, flagged
from checklist.claims.employers.spelling import is_spelled_otherwise
from checklist.claims.languages.names import is_language
from checklist.claims.matching.topics import UNITS
from checklist.claims.passage import Passage
from checklist.claims.passages import Passages
from checklist.claims.tools.placing import placed
from checklist.claims.tools.unclaimed import is_beside_a_place, is_issuer, is_place, is_region, stands_apart
from checklist.claims.tools.users import is_worked_with
from checklist.claims.words import content, cue, generic_results, name_as_written, placed_words
from checklist.detect.figures import numbers
from checklist.text.regex_prefilter import sieved
from checklist.text.segmentation import Span, fold
from checklist.text.spans import meets

_WITH = sieved(
    r"(?<!\w)(?:with|using|con|tramite|via|uso|usato|used|use|utilizzo) (?P<name>[A-Z][\w.+#-]+\w)", seldom="names"
)
_AT = re.compile(
    r"(?<!\w)(?:in|a|ad|at|to|from|near|da|of|di|of the|vicino a|by|until|around|across|through|per|nel|nella|every"
    r"|most|between|tra|fra|on) $"
)  # a place, or a day
_RUNS_ON = re.compile(r"(?<!\w)(?:runs?|built|based|rel(?:y|ies)|gira\w*|basat\w) (?:on|su) $")
_UNDER = re.compile(r" (?:under|in|on|at|for|with|as|sotto|con|per|come|da)(?!\w)")
_NAME = re.compile(  # the capital first, at which alone Python then looks at what stands before
    r"[A-ZÀ-Ü](?:(?<=[\w,;:’'(] .)|(?<=[a-z]['’].))[\w&'’+#-]*(?:\.\w+)*(?: (?:(?:of|the|&|for) )?[A-ZÀ-Ü][\w&'’+#-]*)*"
)
_ADJECTIVE = re.compile(
    r"(?:bachelor|master|doctor|laurea|diploma|dottorato|ph\.?d)(?: .*)?"
    r"|\w+(?:ish|ese|ian|ians|ean|eans|man|gwh|kwh)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|[abc][12]|iva|cv|ok|i"
)
_STUDIED = re.compile(
    r"(?:laure\w+|degree|master\w*|bachelor\w*|dottorato|phd|diploma|bsc|msc|ba|ma(?= in ))(?:'s)? [^.;]{0,24}$"
)
_PERSON = re.compile(r"(?<!\w)(?:signora?|mrs?|ms|dr|dott\w*|prof\w*|sir)\.? $")
_SHOUTED = re.compile(r"[A-ZÀ-Ü]{7,}|[A-ZÀ-Ü]{2,}(?: [A-ZÀ-Ü]{2,})+")
_PART_OF_NAME = re.compile(r" [A-Z][a-z]")
_TAIL = re.compile(r"(?: I(?:['’]\w+)?|['’]s?)$")  # behind a name
_PLAIN = re.compile(r" d(?:i|el|ello|ella|ei|egli|elle) [a-z]| d['’]")
_LEAD = 40
_NEAR = 40  # code points around a name in which a word tells that it is used
_WORDS = 3  # words after the verb in which its object begins


def check(passages: Passages) -> list[Claim]:
    """Claims of kind "technology" that are no names of the lexicon."""
    return [*_introduced(passages), *_unknown(passages), *_unheard_of(passages), *_of_a_job(passages)]


def _of_a_job(passages: Passages) -> list[Claim]:
    """Names that nobody listed, and that the facts of one job have, told of another job."""
    found = []
    for name, items in passages.dossier.names.items():
        if name not in passages.letter.text or is_place(fold(name)):
            continue
        for span in name_as_written(passages.letter.text, name):
            passage = passages.at(span)
            if not passage or meets(passages.letter.named, span) or not passages.told(span):
                continue
            claim = placed(passages, span, passage, items)
            if claim.flagged:
                found.append(claim)
    return found


def _unheard_of(passages: Passages) -> list[Claim]:
    """Names with capitals that no fact has, told as something that is used: "grades live on Gradeway"."""
    text = passages.letter.text
    ad = passages.ad
    names = [(one.start, name, True) for name in ad.tools for one in name_as_written(text, name)]
    names += [(match.start(), match.group(), False) for match in _NAME.finditer(text)]
    names += [(one.start, name, False) for name in ad.names for one in name_as_written(text, name)]
    found: list[Claim] = []
    taken: list[Span] = []  # in order, none of which touches another
    for start, written, advertised in names:
        name = _TAIL.sub("", written)
        span = Span(start, start + len(name))
        passage = passages.at(span)
        if not passage or passage.heading or passage.arranges:
            continue
        if passages.low[span.start : span.end].isspace() and cue("title.applies").search(
            fold(text[passage.start : span.start])
        ):
            continue  # the role, in a sentence that repeats the advertisement and counts for nothing
        if not advertised and _SHOUTED.fullmatch(name):
            continue  # a heading
        if meets(passages.letter.named, span) or meets(taken, span):
            continue
        if not _is_unknown(passages, fold(name), alone=advertised and " " not in name):
            continue
        if stands_apart(passages, span, passage) or _is_no_tool(passages, span, passage, advertised=advertised):
            continue
        used = _is_asked_for(passages, span) if advertised else _is_used(passages, span)
        if used and is_worked_with(passages, span):
            found.append(flagged(span, "technology", "technology-none"))
            insort(taken, span)
    return found


def _is_asked_for(passages: Passages, span: Span) -> bool:
    """Whether a tool that the advertisement asks for is told as the writer's, whatever the verb."""
    if not passages.told(span) or passages.applies(span):
        return False
    return not _PART_OF_NAME.match(passages.letter.text, span.end)


def _is_no_tool(passages: Passages, span: Span, passage: Passage, *, advertised: bool) -> bool:
    """Whether a name is that of a place, a day, a people, a person, a level or a field of study."""
    low = passages.low[span.start : span.end]
    if is_issuer(passages, span) or is_region(passages, span) or is_beside_a_place(passages, span):
        return True
    if is_place(low) or is_language(low) or (not advertised and passages.ad.is_placed(low)):
        return True
    if cue("names.none").match(low) or _ADJECTIVE.fullmatch(low):
        return True
    lead = passages.low[max(passage.start, span.start - _LEAD) : span.start]
    if " " not in low and _PLAIN.match(passages.low, span.end):
        return True  # "al Sistema di interscambio"
    alone = " " not in low and not advertised and not passages.letter.text[span.start : span.end].isupper()
    return bool(
        (alone and _AT.search(lead) and not _RUNS_ON.search(lead) and low not in passages.ad.low)
        or _STUDIED.search(lead)
        or _PERSON.search(lead)
    )


def _is_used(passages: Passages, span: Span) -> bool:
    part, clause = passages.part(span), passages.clause_at(span.start)
    if not passages.told(span) or passages.applies(span) or passages.says("reality.reader", part.start, part.end):
        return False
    if clause is None or (clause.agent not in ("writer", "team") and not passages.speaks(span)):
        return False
    if passages.letter.text[span.start : span.end].count(" ") >= 1 and clause.agent in ("writer", "team"):
        return True
    return passages.says("objects.tool", max(part.start, span.start - _NEAR), min(part.end, span.end + _NEAR))


def _is_unknown(passages: Passages, name: str, *, alone: bool) -> bool:
    """Whether neither the facts nor the firm have a name, or each of its words in the other language.

    Args:
        passages: the letter beside the facts.
        name: the folded name.
        alone: it is one word of the advertisement, of which the same letters at its beginning say nothing.
    """
    known = (passages.dossier.low, passages.dossier.told, fold(passages.company))
    if alone:
        return not any(name in text and re.search(rf"(?<!\w){re.escape(name)}", text) for text in known)
    if all(any(word in text for text in known) for word in name.split()):
        return False
    if any(is_spelled_otherwise(name, text) for text in (passages.dossier.low, fold(passages.company))):
        return False
    return not all(content(word) & passages.dossier.every for word in name.split())


def _unknown(passages: Passages) -> list[Claim]:
    """Names that nobody listed, told as tools of another job than the sentence's."""
    found = []
    for match in _WITH.finditer(passages.letter.text):
        span, name = Span(match.start("name"), match.end("name")), fold(match["name"])
        passage = passages.at(span)
        if not passage or meets(passages.letter.named, span) or not passages.told(span):
            continue
        known = [item for item in passages.dossier.items if name in item.low]
        items = [item for item in known if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", item.low)]
        if items:
            found.append(placed(passages, span, passage, items))
    return found


def _introduced(passages: Passages) -> list[Claim]:
    """Claims of kind "technology": what the writer introduced, of which the advertisement speaks and no fact does."""
    found = []
    low, every = passages.low, passages.dossier.every
    for match in passages.spot("objects.taken"):
        span = Span(match.start(), match.end())
        passage = passages.at(span)
        if not passage or not passages.told(span) or not passages.speaks(span):
            continue
        if _UNDER.match(low, span.end) or (match.group().endswith(" used") and low.startswith(" to ", span.end)):
            continue  # "I set up under supervision": nothing was introduced
        for word in placed_words(low, span.end, min(passage.end, span.end + 40))[:_WORDS]:
            if re.search(r"[.,;:]", low[span.end : word.start()]):
                break
            keys = content(word.group()) - generic_results() - content(UNITS)
            if numbers.italian(word.group()) or numbers.english([word.group()]):
                continue
            if keys and keys & passages.ad.keys and not keys & every:
                found.append(flagged(Span(span.start, word.end()), "technology", "technology-none"))
                break
    return found
