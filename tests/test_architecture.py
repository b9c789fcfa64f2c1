"""The house rules that a program can check. Who imports whom is import-linter's (pyproject.toml, script/test)."""

import ast
import re
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ["accounts", "checklist", "config", "guides", "jobs", "letters", "reviews", "script", "training"]
CODE = sorted(
    path.relative_to(ROOT) for room in HOUSE for path in (ROOT / room).rglob("*.py") if "migrations" not in path.parts
)
EDGES = [path for path in CODE if path.name in {"views.py", "api.py"}]
TASKS = [path for path in CODE if path.name == "tasks.py"]
OTHER_SOURCES = [
    *(
        path
        for pattern in ("templates/**/*.html", "static/css/*.css", "frontend/src/**/*.js")
        for path in ROOT.glob(pattern)
    ),
    *(path for path in (ROOT / "script").iterdir() if path.is_file() and path.suffix != ".py"),
]

PRIVATE = {
    *{
        "ChecklistRun",
        "Comment",
        "Dismissal",
        "Draft",
        "Export",
        "Judgement",
        "Letter",
        "Review",
        "ReviewRequest",
        "Thread",
        "Token",
    },
    *{"MentorApplication", "MentorInvitation", "SavedAnswer", "Version"},
}
DOORS = {"visible_to", "coordinated_by", "ask", "make", "request", "start"}  # who may see; and verbs that make a row
NO_NAMES = {"base", "common", "core", "helpers", "misc", "services", "utils"}
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX)\b")


def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def functions(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]


def lines(function: ast.FunctionDef) -> int:
    """From ``def`` to the last line, decorators left out."""
    return function.end_lineno - function.lineno + 1


def bare_fetches(module: ast.Module) -> list[int]:
    """The lines on which a private model is read by another way than a door."""
    found = []
    for node in ast.walk(module):
        match node:
            case ast.Attribute(value=ast.Attribute(value=ast.Name(id=model), attr=manager), attr=verb):
                if model in PRIVATE and manager in {"objects", "_default_manager", "_base_manager"}:
                    found += [node.lineno] if verb not in DOORS else []
            case ast.Call(func=ast.Name(id="get_object_or_404" | "get_list_or_404"), args=[ast.Name(id=model), *_]):
                found += [node.lineno] if model in PRIVATE else []
    return found


@pytest.mark.parametrize("path", EDGES, ids=str)
def test_views_and_endpoints_reach_private_rows_through_visible_to_only(path):
    assert bare_fetches(tree(path)) == []


@pytest.mark.parametrize(
    ("source", "bare"),
    [
        ("Letter.objects.get(pk=pk)", True),
        ("queryset = Version.objects.all()", True),
        ("Export.objects.filter(pk=pk).visible_to(user)", True),
        ("get_object_or_404(Thread, pk=pk)", True),
        ("Draft._base_manager.first()", True),
        ("get_object_or_404(Letter.objects.visible_to(user), pk=pk)", False),
        ("Letter.objects.start(by=user)", False),
        ("Guide.objects.published()", False),
    ],
)
def test_a_bare_fetch_is_seen(source, bare):
    assert bool(bare_fetches(ast.parse(source))) is bare


@pytest.mark.parametrize("path", EDGES, ids=str)
def test_no_view_is_longer_than_twenty_lines(path):
    assert [function.name for function in functions(path) if lines(function) > 20] == []


@pytest.mark.parametrize("path", TASKS, ids=str)
def test_no_task_is_longer_than_six_lines(path):
    assert [function.name for function in functions(path) if lines(function) > 6] == []


def test_no_file_is_longer_than_three_hundred_lines():
    long = {str(path) for path in CODE if len((ROOT / path).read_text(encoding="utf-8").splitlines()) > 300}
    assert long == set()


def test_every_file_has_a_name_that_says_what_is_in_it():
    assert [str(path) for path in CODE if NO_NAMES & {path.stem, *path.parts}] == []


def test_nothing_is_left_for_later_in_a_comment():
    comments = [
        f"{path}:{token.start[0]}"
        for path in CODE
        for token in tokenize.generate_tokens((ROOT / path).open(encoding="utf-8").readline)
        if token.type == tokenize.COMMENT and UNFINISHED.search(token.string)
    ]
    elsewhere = [str(path) for path in OTHER_SOURCES if UNFINISHED.search(path.read_text(encoding="utf-8"))]
    assert comments + elsewhere == []
