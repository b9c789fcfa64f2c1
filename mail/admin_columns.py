"""Columns and filters of Django's admin with names of their own, in the language of the page."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.utils.functional import Promise


def column(name: str, label: Promise) -> Callable[[Model], Any]:
    """A column that shows the field ``name`` under ``label``; it can be sorted by."""

    @admin.display(description=label, ordering=name)
    def value(row: Model) -> Any:
        display = getattr(row, f"get_{name}_display", None)
        return display() if display else getattr(row, name)

    value.__name__ = name
    return value


def titled(kind: type[admin.FieldListFilter], label: Promise) -> type[admin.FieldListFilter]:
    """A filter of this kind with ``label`` as its title."""

    class Titled(kind):  # type: ignore[valid-type, misc]
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self.title = label

    return Titled
