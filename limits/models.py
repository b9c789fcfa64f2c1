"""The models of limits."""

from limits.counter import Counter, Refusal

__all__ = ["Counter", "Refusal"]
