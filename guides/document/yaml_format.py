"""Pure: guide documents as YAML files: parsing with line numbers, and writing the same bytes back.

The same document is what `guides/content/` holds, what the checklist takes as its rubric and what admins
import and export. Pure Python: nothing here knows of Django.
"""

import math
import re
from collections.abc import Mapping
from typing import Any

import yaml

from guides.document import schema as shape
from guides.document.errors import DocumentError
from guides.document.errors import marked as _

SIZE_LIMIT = 200_000
DEPTH_LIMIT = 10
LONG_TEXT = 100  # characters: beyond it a text goes on lines of its own
# The keys below the top level in the order of the files, whatever they stand in; others follow by name.
KEYS = (
    *("id", "weight", "title", "asks", "text", "poor", "good", "best", "mention", "criteria", "label", "items"),
    *("context", "quote", "criterion", "situation", "body", "notes", "why", "better", "check", "question", "answer"),
    *("minimum", "maximum", "terms", "patterns", "it", "en"),
)
# YAML reads these as line ends, so they survive only as escapes.
FOREIGN_LINE_ENDS = re.compile("[\x85\u2028\u2029]")

# libyaml where the wheel has it: twenty times faster, with the same events and marks.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALAR_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null")}


class Document(dict[str, Any]):
    """A parsed document that remembers on which line (from 1) each field stands, for error messages."""

    lines: Mapping[str, int]


def parse(text: str, name: str) -> Document:
    """The data of the YAML text, with its lines remembered. `name` is the file's, for messages.

    Raises DocumentError for text that is too long, is no YAML, or uses what a guide never needs: anchors,
    aliases, tags, dates, keys given twice, keys that are no text, more than one document.
    """
    if len(text.encode("utf-8", "surrogatepass")) > SIZE_LIMIT:
        raise DocumentError(_("%(name)s is larger than %(limit)s KB"), name=name, limit=SIZE_LIMIT // 1000)
    try:
        _refuse_what_no_guide_needs(text, name)
        loader = _Loader(text)
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = ", ".join(filter(None, (error.context, error.problem)))
        raise DocumentError(_("this is not valid YAML (%(problem)s)"), name=name, line=line, problem=problem) from None
    except yaml.YAMLError:
        raise DocumentError(_("%(name)s contains a character that YAML does not allow"), name=name) from None
    if root is None:
        raise DocumentError(_("%(name)s is empty"), name=name)
    lines: dict[str, int] = {}
    data = _build(root, "", loader, name, lines)
    if not isinstance(data, dict):
        raise DocumentError(_("a guide must be a mapping of keys"), name=name, line=root.start_mark.line + 1)
    document = Document(data)
    document.lines = lines
    return document


def dump(document: Mapping[str, Any]) -> str:
    """The document as canonical YAML: contract order at the top, the given order below, long texts as blocks.

    `parse(dump(d)) == d`, and for a text in this form `dump(parse(t)) == t`.
    """
    known = {key: document[key] for key in shape.SHAPE if key in document}
    return yaml.dump(
        known | dict(document),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=math.inf,
        default_flow_style=False,
    )


def validate(document: Mapping[str, Any], name: str, *, unfinished: bool = False) -> None:
    """Raise DocumentError for the first thing that keeps the document from being a guide.

    The message names the line where the document came from `parse`; for data from elsewhere, the field alone.
    An `unfinished` one may have blank texts and no criteria: `shape.gaps` lists them.
    """
    try:
        shape.check(document, unfinished=unfinished)
    except DocumentError as problem:
        raise problem.at(name, line_of(document, problem.path)) from None


def in_file_order(value: Any) -> Any:
    """The same data with the keys of every mapping as the guides' files have them: jsonb keeps no order."""
    if isinstance(value, list):
        return [in_file_order(item) for item in value]
    if not isinstance(value, Mapping):
        return value
    return {key: in_file_order(value[key]) for key in sorted(value, key=_place)}


def _place(key: str) -> tuple[int, str]:
    return (KEYS.index(key) if key in KEYS else len(KEYS), key)


# Reading


def _refuse_what_no_guide_needs(text: str, name: str) -> None:
    # SECURITY: aliases let a small file unfold into gigabytes, tags make YAML build other types, and depth
    # exhausts the stack. All are refused on the flat stream of events, before anything is built.
    depth = 0
    event: Any
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            problem = _("anchors and aliases are not allowed")
        elif isinstance(event, yaml.NodeEvent) and getattr(event, "tag", None):
            problem = _("tags are not allowed")
        elif depth > DEPTH_LIMIT:
            problem = _("more than %(limit)s levels are not allowed")
        else:
            continue
        raise DocumentError(problem, name=name, line=event.start_mark.line + 1, limit=DEPTH_LIMIT)


def _build(node: yaml.Node, path: str, loader: Any, name: str, lines: dict[str, int]) -> Any:
    line = lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [_build(child, f"{path}[{i}]", loader, name, lines) for i, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.tag != "tag:yaml.org,2002:str":
                raise DocumentError(_("a key must be text (quote it)"), name=name, line=line)
            field = shape.join(path, key.value)
            if key.value in mapping:
                raise DocumentError(_("%(field)s is given twice"), name=name, line=line, path=field)
            lines[field] = line
            mapping[key.value] = _build(value, field, loader, name, lines)
        return mapping
    if node.tag not in _SCALAR_TAGS:
        sentence = _("%(field)s must be in quotes, or YAML reads it as a date")
        raise DocumentError(sentence, name=name, line=line, path=path)
    try:
        return loader.construct_object(node)
    except ValueError:
        sentence = _("%(field)s is a number that cannot be read")
        raise DocumentError(sentence, name=name, line=line, path=path) from None


def line_of(document: Mapping[str, Any], path: str) -> int:
    """The line (from 1) of the file on which a field, or what it is part of, stands; 0 for data from elsewhere."""
    lines: Mapping[str, int] = getattr(document, "lines", {})
    while path and path not in lines:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return lines.get(path, 0)


# Writing


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if FOREIGN_LINE_ENDS.search(text):
        style = '"'
    elif "\n" in text or len(text) > LONG_TEXT:
        style = "|"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)
