"""Spelling and doubled words of a letter, beside the checklist and never a point of it. Pure Python over Hunspell."""

from spelling.mistakes import Mistake, find_mistakes

__all__ = ["Mistake", "find_mistakes"]
