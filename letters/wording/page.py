"""The page of a wording: the estimate, the JSON that is sent, and each sentence in both words."""

import json
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.utils.functional import Promise

from letters.letter import Letter
from letters.wording.connection.endpoint import Endpoint, Usage, count_tokens
from letters.wording.gate.refusal import Refusal
from letters.wording.reasons import FAILURES, REFUSALS
from letters.wording.rewording.plan import Plan
from letters.wording.rewording.prompt import messages, most_tokens
from letters.wording.wording import Wording

PROMPT_SPREAD = 2  # the real count of tokens may be twice ours, which is rather too low


@dataclass(frozen=True)
class Estimate:
    """What a letter may take at the least and at the most, before it is asked."""

    least: Usage
    most: Usage
    endpoint: Endpoint

    @property
    def tokens(self) -> tuple[int, int]:
        return self.least.sent + self.least.received, self.most.sent + self.most.received

    @property
    def costs(self) -> tuple[Decimal, Decimal] | None:
        least, most = self.endpoint.cost(self.least), self.endpoint.cost(self.most)
        return None if least is None or most is None else (least, most)


def estimate(plan: Plan, endpoint: Endpoint) -> Estimate:
    """The range: one attempt as long as our sentences, to two attempts as long as they may be."""
    least, most = Usage(), Usage()
    for paragraph in plan.paragraphs:
        asked = count_tokens(json.dumps(messages(plan, paragraph, {}), ensure_ascii=False))
        least += Usage(asked, count_tokens("".join(one.sent for one in paragraph)))
        most += Usage(2 * PROMPT_SPREAD * asked, 2 * most_tokens(paragraph))
    return Estimate(least, most, endpoint)


def what_is_sent(plan: Plan) -> str:
    """Every message that leaves, as JSON, in the order of the paragraphs."""
    return json.dumps([messages(plan, paragraph, {}) for paragraph in plan.paragraphs], ensure_ascii=False, indent=2)


@dataclass(frozen=True)
class Row:
    """One sentence: ours, the model's if it passed, else why there is none."""

    number: int
    ours: str
    new: str
    refused: Promise | None


@dataclass(frozen=True)
class WordingPage:
    """A wording as it is shown."""

    wording: Wording

    @cached_property
    def paragraphs(self) -> list[list[Row]]:
        results = self.wording.results
        return [
            [
                Row(one.number, one.text, self.wording.new_text(one.number),
                    self._refusal(results.get(str(one.number), {}).get("refused", "")))
                for one in paragraph
            ]
            for paragraph in self.wording.planned.paragraphs
        ]  # fmt: skip

    def _refusal(self, reason: str) -> Promise | None:
        """Why a sentence has no new words; None where the sentence about the whole says it already."""
        is_said = self.failure and not any("text" in found for found in self.wording.results.values())
        return None if is_said and reason == Refusal.FAILED else REFUSALS.get(reason)

    @property
    def new(self) -> list[int]:
        """The numbers of the sentences with new words."""
        return [row.number for rows in self.paragraphs for row in rows if row.new]

    @property
    def refused(self) -> int:
        """How many sentences were refused by the gate."""
        return sum(row.refused is not None for rows in self.paragraphs for row in rows)

    @property
    def reasons(self) -> list[tuple[str, int]]:
        """Why, the most frequent first."""
        return Counter(str(row.refused) for rows in self.paragraphs for row in rows if row.refused).most_common()

    @property
    def failure(self) -> Promise | None:
        """The sentence that says what went wrong."""
        return FAILURES.get(self.wording.failure)


def names_of(letter: Letter) -> list[str]:
    """What names somebody beside the facts: the writer, the company, the role, the recipient."""
    recipient = [line.strip() for line in letter.recipient.splitlines()]
    return [letter.owner.name, *letter.owner.name.split(), letter.company, letter.role, *recipient]
