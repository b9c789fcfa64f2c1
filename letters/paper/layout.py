"""Pure: how a letter is set: its style, and the few options that a person chooses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Self

from .styles import STYLES

DEFAULT_STYLE = "sobrio"
SIZES = {"small": "9.4pt", "normal": "10pt", "large": "10.8pt"}  # one rem; a style sizes its text by it
PAPERS = {"a4": "A4", "letter": "letter"}  # as CSS calls them
LETTERHEADS = ("full", "name", "none")
SIGNATURES = ("space", "line", "picture", "none")
ENCLOSURES = ("listed", "none")
# Each has a contrast of at least 7 : 1 on white.
ACCENTS = {
    "teal": "#00514e",
    "blue": "#1b3f73",
    "wine": "#6d1a36",
    "green": "#2c4f26",
    "violet": "#4a2a70",
    "ink": "#1b2427",
}


@dataclass(frozen=True, kw_only=True)
class Layout:
    """How a letter is set.

    Attributes:
        style: A key of ``letters.paper.styles.STYLES``.
        size: A key of ``SIZES``.
        accent: A key of ``ACCENTS``; styles without a colour ignore it.
        paper: A key of ``PAPERS``.
        letterhead: Name and contacts, the name alone, or none.
        signature: What stands above the typed name: space for a pen, a line to sign on, the picture of a signature, or
            nothing. Without a picture there is space.
        enclosures: Whether what goes with the letter is listed at its end.
    """

    style: str = DEFAULT_STYLE
    size: str = "normal"
    accent: str = "teal"
    paper: str = "a4"
    letterhead: str = "full"
    signature: str = "space"
    enclosures: str = "listed"

    def __post_init__(self) -> None:
        for name, allowed in CHOICES.items():
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name} is one of {', '.join(allowed)}.")

    @classmethod
    def from_mapping(cls, options: Mapping[str, Any]) -> Self:
        """Make a layout from a mapping, as read from JSON; what is not there has its default.

        Raises:
            ValueError: An option is unknown or has an unknown value.
        """
        names = {field.name for field in fields(cls)}
        if unknown := sorted(set(options) - names):
            raise ValueError(f"A layout has no option {unknown[0]}.")
        return cls(**options)

    @classmethod
    def from_stored(cls, options: Mapping[str, Any]) -> Self:
        """As ``from_mapping``, but what is not known any more, such as a style that was removed, has its default."""
        known = {name: value for name, value in options.items() if name in CHOICES and value in CHOICES[name]}
        return cls(**known)

    def as_mapping(self) -> dict[str, str]:
        """The mapping that ``from_mapping`` reads, ready for JSON."""
        return asdict(self)

    def stylesheet(self) -> str:
        """The rules of the options, which come before those of the style; no text of a person is in them."""
        return (
            f"@page {{ size: {PAPERS[self.paper]} }}\n"
            f":root {{ font-size: {SIZES[self.size]}; --accent: {ACCENTS[self.accent]} }}\n"
        )


CHOICES: dict[str, tuple[str, ...]] = {
    "style": tuple(STYLES),
    "size": tuple(SIZES),
    "accent": tuple(ACCENTS),
    "paper": tuple(PAPERS),
    "letterhead": LETTERHEADS,
    "signature": SIGNATURES,
    "enclosures": ENCLOSURES,
}
