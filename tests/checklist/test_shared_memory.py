"""What is remembered of sentences is read by the threads of a server at the same time."""

import re
from collections.abc import Iterator
from typing import Any

from checklist.text.regex_prefilter import Sieve
from checklist.text.remembered import Searched
from checklist.text.segmentation import Span

TEXT = "We wrote a wholly peculiar sentence that no other test has."
PECULIAR = re.compile("peculiar")


def test_a_sentence_is_not_known_to_lack_what_is_being_searched_in_it() -> None:
    sieve, meanwhile = Sieve(PECULIAR), list[int]()

    def found() -> int:
        return len(list(Searched(TEXT, [Span(0, len(TEXT))]).matches(sieve)))

    class Interrupted:
        """The expression, during whose first search somebody else asks for it."""

        match = PECULIAR.match

        def finditer(self, *place: Any) -> Iterator[re.Match[str]]:
            if not meanwhile:
                meanwhile.append(-1)
                meanwhile[0] = found()
            return PECULIAR.finditer(*place)

    sieve.pattern = Interrupted()  # type: ignore[assignment]
    assert found() == 1
    assert meanwhile == [1]
