"""Columns and filters of Django's admin with names of their own, in the language of the page."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import Model


def columns(**labels: Any) -> Any:
    """A column for each field that is named, with its label; they can be sorted by."""
    return [column(name, label) for name, label in labels.items()]


def column(name: str, label: Any) -> Callable[[Model], Any]:
    """A column that shows the field ``name`` under ``label``."""

    @admin.display(description=label, ordering=name)
    def value(row: Model) -> Any:
        display = getattr(row, f"get_{name}_display", None)
        return display() if display else getattr(row, name)

    value.__name__ = name
    return value


def titled(kind: type[admin.FieldListFilter], label: Any) -> type[admin.FieldListFilter]:
    """A filter of this kind with ``label`` as its title."""

    class Titled(kind):  # type: ignore[valid-type, misc]
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self.title = label

    return Titled
