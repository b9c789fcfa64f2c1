"""The house rules that a program can check. Who imports whom is import-linter's (pyproject.toml, script/test)."""

import ast
import inspect
import re
import tokenize
from importlib import import_module
from pathlib import Path

import pytest
from celery import current_app

from tests.architecture.entries import view_modules, views
from tests.architecture.sources import ROOT, functions, line_count, modules, python_files, source, tree

CODE = python_files()
OTHER_SOURCES = [
    *(
        path
        for pattern in ("templates/**/*.html", "static/css/*.css", "static/js/*.js", "frontend/src/**/*.js")
        for path in ROOT.glob(pattern)
    ),
    *(path for path in (ROOT / "script").iterdir() if path.is_file() and path.suffix != ".py"),
]
NO_NAMES = {"base", "common", "core", "helpers", "misc", "services", "utils"}
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX)\b")


def too_long(module: ast.Module, limit: int) -> list[str]:
    return [function.name for function in functions(module) if line_count(function) > limit]


def tasks(module: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """The functions that Celery runs: those under ``@shared_task``, ``@app.task`` and the like."""
    decorator = re.compile(r"(?:\w+\.)*(?:shared_task|task)\b")
    return [one for one in functions(module) if any(decorator.match(ast.unparse(by)) for by in one.decorator_list)]


def padded(text: str, function: ast.FunctionDef | ast.AsyncFunctionDef, length: int) -> str:
    """The text with empty lines in a function, so that it takes ``length`` lines."""
    lines = text.splitlines()
    at = function.body[0].lineno - 1
    return "\n".join([*lines[:at], *[""] * (length - line_count(function)), *lines[at:]])


def test_no_view_is_longer_than_twenty_lines() -> None:
    found = {name: too_long(tree(modules()[name]), 20) for name in view_modules()}
    assert {name: long for name, long in found.items() if long} == {}


def test_every_view_of_twenty_one_lines_is_seen() -> None:
    """Each function and method that the URLconf leads to, padded to twenty-one lines, is reported."""
    for view in views():
        path = modules()[view.__module__]
        lines, first = inspect.getsourcelines(view)
        inside = range(first, first + len(lines))
        own = [function for function in functions(tree(path)) if function.lineno in inside]
        assert own or inspect.isclass(view)  # a class may say no more than what it is made of
        for function in own:
            longer = padded(source(path), function, 21)
            assert function.name in too_long(ast.parse(longer), 20), view


def test_no_task_is_longer_than_six_lines() -> None:
    found = [(path, task) for path in CODE for task in tasks(tree(path))]
    assert found
    assert [f"{path}: {task.name}" for path, task in found if line_count(task) > 6] == []


@pytest.mark.django_db  # Celery has Django check itself
def test_every_task_that_celery_knows_is_looked_at() -> None:
    import_module("config.celery").app.loader.import_default_modules()
    registered = {inspect.unwrap(task.run) for task in current_app.tasks.values() if task.__module__ in modules()}
    seen = {(module, task.name) for module, path in modules().items() for task in tasks(tree(path))}
    assert registered
    assert {(task.__module__, task.__name__) for task in registered} == seen


def test_no_file_is_longer_than_three_hundred_lines() -> None:
    assert [str(path) for path in CODE if len(source(path).splitlines()) > 300] == []


def test_every_file_has_a_name_that_says_what_is_in_it() -> None:
    named_by_django = Path("config/database/backend/base.py")
    assert [str(path) for path in CODE if NO_NAMES & {path.stem, *path.parts} and path != named_by_django] == []


def test_nothing_is_left_for_later_in_a_comment() -> None:
    comments = [
        f"{path}:{token.start[0]}"
        for path in CODE
        for token in tokenize.generate_tokens((ROOT / path).open(encoding="utf-8").readline)
        if token.type == tokenize.COMMENT and UNFINISHED.search(token.string)
    ]
    elsewhere = [str(path) for path in OTHER_SOURCES if UNFINISHED.search(path.read_text(encoding="utf-8"))]
    assert comments + elsewhere == []
