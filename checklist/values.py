"""Dataclasses whose instances never change."""

from dataclasses import dataclass, field
from typing import dataclass_transform


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value[T](cls: type[T]) -> type[T]:
    """Make a class a dataclass with slots, equality and a hash, to which mypy lets nobody write.

    `dataclass(frozen=True)` refuses it at run time as well, and takes three times as long to make an instance; a letter
    has a thousand spans.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
