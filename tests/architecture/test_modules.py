"""What modules say of themselves: a first line each, and “Pure:” where no Django is imported."""

import ast
from collections import Counter
from functools import cache

import grimp

from tests.architecture.sources import modules, tree

WEB = {"accounts", "audit", "conduct", "guides", "letters", "mail", "privacy", "profiles", "reviews", "sandbox"}
FRAMEWORKS = {"django", "rest_framework", "celery", "drf_spectacular", "allauth", "django_htmx"}
# What Django itself finds by its name or by a setting.
UNNAMED = {"__init__", "__main__", "urls", "manage"}


def stem(name: str) -> str:
    return name.rpartition(".")[2]


def first_line(name: str) -> str:
    return (ast.get_docstring(tree(modules()[name])) or "").partition("\n")[0]


@cache
def graph() -> grimp.ImportGraph:
    apps = sorted(WEB | {"files", "jobs", "limits", "queries", "replica", "spelling", "checklist"})
    return grimp.build_graph(*apps, include_external_packages=True, cache_dir=None)


def is_pure(name: str) -> bool:
    """Whether a module imports no framework, directly or through others."""
    return not FRAMEWORKS & ({name} | graph().find_upstream_modules(name))


def described() -> list[str]:
    """Modules that say what they hold: all but packages' empty files and those that Django names."""
    return [
        name
        for name, path in modules().items()
        if name.split(".")[0] in WEB | {"files", "jobs", "limits", "queries", "replica", "config"}
        and path.stem not in UNNAMED
    ]


def test_every_module_says_in_one_line_what_it_holds() -> None:
    lines = {name: first_line(name) for name in described()}
    assert {name: line for name, line in lines.items() if not line.endswith(".")} == {}
    # A description, not a riddle.
    assert {name: line for name, line in lines.items() if line.startswith("What ")} == {}


def test_a_module_says_that_it_is_pure_exactly_when_it_is() -> None:
    names = [name for name in described() if name.split(".")[0] in WEB]
    says_so = {name for name in names if first_line(name).startswith("Pure: ")}
    assert says_so == {name for name in names if is_pure(name)}


def test_the_graph_tells_pure_from_impure() -> None:
    assert is_pure("letters.anchoring.placing")
    assert not is_pure("letters.letter")


def test_no_folder_holds_more_than_fifteen_modules() -> None:
    held = Counter(path.parent for path in modules().values() if path.name != "__init__.py")
    assert {str(folder): count for folder, count in held.items() if count > 15} == {}
