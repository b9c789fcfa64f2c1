"""Pure: guide documents as YAML files: parsing with line numbers, and writing the same bytes back.

The files of ``guides/content/``, the rubrics that the checklist takes, and what admins import and export are all such
documents.
"""

import math
import re
from collections.abc import Mapping
from typing import Any

import yaml

from guides.document import schema
from guides.document.errors import DocumentError
from guides.document.errors import gettext_noop as _

SIZE_LIMIT = 200_000
DEPTH_LIMIT = 10
LONG_TEXT = 100  # code points; a longer text is written as a block
# The order of keys below the top level, in whatever mapping; other keys follow by name.
KEYS = (
    *("id", "weight", "title", "asks", "kind", "text", "poor", "good", "best", "mention", "criteria", "label", "items"),
    *("context", "quote", "criterion", "situation", "form", "body", "notes", "gaps", "why", "better", "check"),
    *("question", "answer", "droppable", "minimum", "maximum", "words", "deeds", "terms"),
    *("patterns", "advice", "met", "partial", "missing", "found", "it", "en"),
)
# YAML reads these as line ends, so they must be escaped.
FOREIGN_LINE_ENDS = re.compile("[\x85\u2028\u2029]")

# libyaml where the wheel has it: twenty times faster, with the same events and marks.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALAR_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null")}


class Document(dict[str, Any]):
    """A parsed document that knows the line (from 1) of each field, for error messages."""

    lines: Mapping[str, int]


def parse(text: str, name: str) -> Document:
    """Parse a YAML text into a document that knows its lines.

    Args:
        text: The content of the file.
        name: The file's name, for messages.

    Raises:
        DocumentError: The text is too long, is not YAML, or uses what a guide never needs: anchors, aliases, tags,
            dates, repeated keys, keys that are not text, more than one document.
    """
    if len(text.encode("utf-8", "surrogatepass")) > SIZE_LIMIT:
        raise DocumentError(_("%(name)s is larger than %(limit)s KB"), name=name, limit=SIZE_LIMIT // 1000)
    try:
        _refuse_unsafe_yaml(text, name)
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
    """The document as canonical YAML: top-level keys in the order of the schema, long texts as blocks.

    ``parse(dump(d)) == d``, and for a text in this form ``dump(parse(t)) == t``.
    """
    known = {key: document[key] for key in (*schema.SCHEMA, *schema.OPTIONAL) if key in document}
    return yaml.dump(
        known | dict(document),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=math.inf,
        default_flow_style=False,
    )


def validate(document: Mapping[str, Any], name: str, *, unfinished: bool = False) -> None:
    """Check that a document is a guide, as ``schema.check_schema`` does.

    Args:
        document: The document; its lines are known where ``parse`` returned it.
        name: The name of the file or guide, for messages.
        unfinished: Accept a document that lacks what ``schema.missing_fields`` lists.

    Raises:
        DocumentError: The first error, with name, line and path.
    """
    try:
        schema.check_schema(document, unfinished=unfinished)
    except DocumentError as problem:
        raise problem.with_location(name, line_of(document, problem.path)) from None


def in_file_order(value: Any) -> Any:
    """The same data with the keys of every mapping in the order of the files, which jsonb does not keep."""
    if isinstance(value, list):
        return [in_file_order(item) for item in value]
    if not isinstance(value, Mapping):
        return value
    return {key: in_file_order(value[key]) for key in sorted(value, key=_key_order)}


def _key_order(key: str) -> tuple[int, str]:
    return (KEYS.index(key) if key in KEYS else len(KEYS), key)


# Reading


def _refuse_unsafe_yaml(text: str, name: str) -> None:
    # SECURITY: aliases let a small file expand to gigabytes, tags make YAML construct other types, and deep
    # nesting exhausts the stack. All are refused on the flat stream of events, before anything is constructed.
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
            field = schema.join_path(path, key.value)
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
    """The line (from 1) of the field at ``path``, or of what contains it; 0 for a document without lines."""
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
