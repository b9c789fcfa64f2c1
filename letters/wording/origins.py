"""Which sentences of a letter the composer wrote, so that a model may reword them, and which a model has worded."""

from collections.abc import Iterable, Mapping
from typing import Any

from checklist.compose import Sentence
from checklist.facts import Facts
from letters.draft import Draft
from letters.origins.sentence_origin import SentenceOrigin, place
from profiles.models import Fact


def composed_sentences(draft: Draft, facts: Facts, by_pointer: Mapping[str, Fact]) -> list[Sentence]:
    """The sentences of a draft that the composer wrote out of facts, with their pointers, in the order of the text.

    Args:
        draft: The draft.
        facts: Its owner's facts.
        by_pointer: The rows of these facts, by JSON pointer.
    """
    pointers = {str(row.pk): at for at, row in by_pointer.items()}
    found = []
    for one in place(draft.sentences, draft.body):
        entries = [pointers[pk] for pk in one.sentence.facts if pk in pointers]
        if one.sentence.origin == "fact" and entries:
            found.append(Sentence(one.start, one.end, _with_parts(entries, facts)))
    return found


def _with_parts(entries: Iterable[str], facts: Facts) -> tuple[str, ...]:
    """Facts with what belongs to the same rows: all but highlights, which have rows of their own."""
    own = [fact.pointer for fact in facts.confirmed]
    found = [
        at for entry in entries for at in own
        if at == entry or (at.startswith(f"{entry}/") and "/highlights/" not in at)
    ]  # fmt: skip
    return tuple(dict.fromkeys(found))


def model_spans(origins: Iterable[dict[str, Any]], body: str) -> list[tuple[int, int]]:
    """Where sentences that a model worded stand in a text: half-open ranges of code points, in order.

    Args:
        origins: What a draft or a version stores of its sentences.
        body: Its text.
    """
    placed = place([SentenceOrigin.from_json(one) for one in origins], body)
    return [(one.start, one.end) for one in placed if one.sentence.origin == "model"]
