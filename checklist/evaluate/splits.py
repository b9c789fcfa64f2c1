"""Which letters of a labelled set belong together, and in which split they are.

The ids are those of the private development data: `<guide>_<language>_<author>_…` for a letter that its author posted
in public, `<source>_…` for a letter that a language model wrote.
"""

import hashlib

SPLITS = ("all", "tuning", "development")
# The salt was chosen before any letter was read, so that the development split has every guide and both languages.
_SALT = "bozza-1071"
_SYNTHETIC = ("dev", "w1", "w2", "w3", "w4", "w5")


def source(ident: str) -> str:
    """Where the letter with this id comes from: the language model's run that wrote it, or the author who posted it."""
    parts = ident.split("_")
    return parts[0] if parts[0] in _SYNTHETIC else parts[min(2, len(parts) - 1)]


def kind(ident: str) -> str:
    """The kind of letter: "synthetic", written by a language model, or "posted" in public by its author."""
    return "synthetic" if source(ident) in _SYNTHETIC else "posted"


def in_development_set(ident: str) -> bool:
    """Whether the letter belongs to the fifth, by source, that rules are not tuned on and weights not trained on."""
    return int(hashlib.sha256((_SALT + source(ident)).encode()).hexdigest(), 16) % 5 == 0


def belongs(ident: str, split: str) -> bool:
    """Whether the letter is in the split, one of `SPLITS`."""
    return split == "all" or in_development_set(ident) == (split == "development")
