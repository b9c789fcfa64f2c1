"""The project's own Python files, as modules and as syntax trees, and which of them import which."""

import ast
from collections.abc import Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
NOT_OURS = {"tests", "benchmarks", "docs", "var", "frontend", "node_modules", "migrations"}


def python_files() -> list[Path]:
    """Every Python file of the product and its scripts, relative to the root; found, so that a new folder is in it."""
    folders = [path for path in ROOT.iterdir() if path.is_dir() and path.name not in NOT_OURS and path.name[0] != "."]
    files = [file for folder in folders for file in folder.rglob("*.py")]
    return sorted(file.relative_to(ROOT) for file in files if not NOT_OURS & set(file.relative_to(ROOT).parts))


def module_name(path: Path) -> str:
    """The dotted name under which the file at ``path``, relative to the root, is imported."""
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules() -> dict[str, Path]:
    """Every module of the project by its dotted name."""
    return {module_name(path): path for path in python_files()}


@cache
def source(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(source(path))


def functions(module: ast.Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def line_count(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """From ``def`` to the last line, decorators left out."""
    return (function.end_lineno or 0) - function.lineno + 1


@cache
def imported_by(name: str) -> frozenset[str]:
    """The project's modules that a module imports; those for type checkers only are left out."""
    nodes = list(ast.walk(tree(modules()[name])))
    package = name if modules()[name].name == "__init__.py" else name.rpartition(".")[0]
    unused = {
        inner
        for node in nodes
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    found: set[str] = set()
    for node in nodes:
        if node in unused:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, node.module] if node.module else above)
            found |= {base, *(f"{base}.{alias.name}" for alias in node.names)}
    return frozenset(found & modules().keys())


def reached_from(names: Iterable[str]) -> set[str]:
    """``names`` and every module of the project that they import, directly or through others."""
    seen: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += imported_by(name)
    return seen
