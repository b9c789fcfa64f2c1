"""Spelling and doubled words of a letter, beside the checklist and never a point of it. Pure Python over Hunspell."""

from spelling.mistakes import Mistake, as_kept, find_mistakes

__all__ = ["Mistake", "as_kept", "find_mistakes"]
