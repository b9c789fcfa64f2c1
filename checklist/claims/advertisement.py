"""What the advertisement says. It is no evidence: figures and tools that only it has are none of the writer's."""

import re
from functools import cached_property

from checklist.claims.measures import figures_of, read
from checklist.claims.words import content

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Advertisement:
    """An advertisement as a folded text, "" where there is none."""

    def __init__(self, low: str) -> None:
        self.low = low

    @cached_property
    def keys(self) -> frozenset[str]:
        """What its words mean."""
        return content(self.low)

    @cached_property
    def values(self) -> frozenset[float]:
        """Its figures."""
        return (
            frozenset(one.value for one in read(self.low, figures_of(self.low, set(), []))) if self.low else frozenset()
        )

    @cached_property
    def years(self) -> frozenset[int]:
        """The years that it names."""
        return frozenset(int(match) for match in _YEAR.findall(self.low))
