"""A finding of the doctor: whether one thing is in order, and what to do where it is not."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: What it is.
        sentence: How it is.
        remedy: What to do; "" where it is in order.
    """

    name: str
    sentence: str
    remedy: str = ""

    @property
    def is_fault(self) -> bool:
        return bool(self.remedy)


def in_words(error: BaseException) -> str:
    """What an error says, in one line: for the operator, who may know hosts and accounts, and not for the log."""
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")
