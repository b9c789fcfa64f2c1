"""Pure: a model as it is set: where it answers, its name, its key and its prices."""

from dataclasses import dataclass, field
from decimal import Decimal
from urllib.parse import urlsplit

MILLION = 1_000_000
CHARACTERS = 4  # of a token, at the most, in the languages of letters and in JSON


@dataclass(frozen=True)
class Usage:
    """Tokens of a request and of its answer; ``is_counted`` where the server gave no credible number."""

    sent: int = 0
    received: int = 0
    is_counted: bool = False

    def __add__(self, other: "Usage") -> "Usage":
        counted = self.is_counted or other.is_counted
        return Usage(self.sent + other.sent, self.received + other.received, counted)


def count_tokens(text: str) -> int:
    """About how many tokens a text has, rather too few."""
    return -(-len(text) // CHARACTERS)


@dataclass(frozen=True)
class Endpoint:
    """A model with an OpenAI-compatible API.

    Attributes:
        url: The address, up to ``/chat/completions``.
        model: The name by which the server knows it.
        key: What the server asks for; "" for none. Never shown.
        price_in, price_out: Of a million tokens, in euros; None where nobody said.
        allow_private: Whether it may be on this machine or in a private network.
        is_own: Whether it is the person's own, and not that of the site.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    price_in: Decimal | None = None
    price_out: Decimal | None = None
    allow_private: bool = False
    is_own: bool = False

    @property
    def host(self) -> str:
        """Where it runs, as people are told."""
        return urlsplit(self.url).hostname or ""

    def cost(self, usage: Usage) -> Decimal | None:
        """What tokens cost, in euros; None without prices."""
        if self.price_in is None or self.price_out is None:
            return None
        return (self.price_in * usage.sent + self.price_out * usage.received) / MILLION
