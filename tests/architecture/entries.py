"""Where requests enter the code, asked of Django: views, middleware, context processors, template tags, admin."""

import inspect
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.template import engines
from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture.sources import modules, reached_from


def callbacks(patterns: list[Any] | None = None) -> Iterator[Callable[..., Any]]:
    """What every pattern of the URLconf calls, and the handlers of errors."""
    if patterns is None:
        resolver = get_resolver()
        yield from (resolver.resolve_error_handler(code) for code in (400, 403, 404, 500))
        patterns = resolver.url_patterns
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from callbacks(pattern.url_patterns)
        elif isinstance(pattern, URLPattern):
            yield pattern.callback


def behind(callback: Callable[..., Any]) -> Any:
    """The function or class that was written, without its decorators and ``as_view()``."""
    while True:
        found = getattr(callback, "cls", None) or getattr(callback, "view_class", None)
        wrapped = found or getattr(callback, "__wrapped__", None) or getattr(callback, "func", None)
        if wrapped is None:
            return callback
        callback = wrapped


@cache
def views() -> list[Any]:
    """Every view of our own that the URLconf names, functions and classes."""
    found = {id(view): view for view in map(behind, callbacks()) if view.__module__ in modules()}
    return sorted(found.values(), key=lambda view: (view.__module__, view.__qualname__))


@cache
def view_modules() -> set[str]:
    """The modules in which views are written, base classes of our own included."""
    classes = [base for view in views() if inspect.isclass(view) for base in view.__mro__]
    return {one.__module__ for one in [*views(), *classes]} & modules().keys()


def named_in_settings() -> set[str]:
    """Modules of ours that a setting names: middleware, context processors, authentication, parsers, adapters."""
    strings: set[str] = set()
    waiting = [getattr(settings, name) for name in dir(settings) if name.isupper()]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            strings |= {value, value.rpartition(".")[0]}
        elif isinstance(value, dict):
            waiting += [*value, *value.values()]
        elif isinstance(value, list | tuple | set):
            waiting += value
    return strings & modules().keys()


def template_libraries() -> dict[str, Any]:
    """Every library of template tags in the project's own modules, by the name that ``{% load %}`` takes."""
    found = engines["django"].engine.libraries  # type: ignore[attr-defined]
    return {name: import_module(path) for name, path in found.items() if path in modules()}


def entry_modules() -> set[str]:
    """All modules that Django calls with a request, or with what a page shows."""
    tags = {library.__name__ for library in template_libraries().values()}
    admins = {type(site).__module__ for site in admin.site._registry.values()}
    return view_modules() | named_in_settings() | ((tags | admins) & modules().keys())


# Gathers letters whose owners agreed to it, masked; what pages show of them are counts, from five letters on, which
# tests/reviews/statistics/test_label_agreement.py looks after.
GIVES_LABELS = {"reviews.runs.answer_labels"}


def model_layer() -> set[str]:
    """The models of every app and all that they import: querysets, verbs, pure modules. Here the doors are made."""
    return reached_from(
        {model.__module__ for model in apps.get_models()} & modules().keys()
        | {name for name in modules() if name.endswith(".models")}
    )


@cache
def modules_before_the_door() -> list[str]:
    """Every module in which a row must be reached through a door.

    Those are the views, and what the entries import that models do not: forms, serializers, what gathers a page.
    """
    return sorted(view_modules() | (reached_from(entry_modules()) - model_layer() - GIVES_LABELS))
