"""Pure: a guide document as a rubric of the checklist, with the checklist's refusals in the admins' words."""

import re
from collections.abc import Mapping
from typing import Any

import checklist
from guides.document.errors import DocumentError
from guides.document.errors import marked as _
from guides.document.yaml_format import line_of

# How the checklist words a refusal of an entry, and of what stands in one.
REFUSAL = re.compile(
    r"[^:]*: (?P<kind>criteria|mistakes) (?P<id>[^\s,:]+)(?:, (?P<key>\w+)(?: (?P<item>'.*'|\".*\"))?)?: (?P<what>.*)",
    re.DOTALL,
)
# What it says there -> the same for whoever edits a guide. What is new to us is passed on as it stands.
SENTENCES = {
    r"weight must be a number from (?P<low>\d+) to (?P<high>\d+)": _(
        "%(field)s: the weight must be a number from %(low)s to %(high)s"
    ),
    r"unknown parameter (?P<key>\w+)": _("%(field)s is not a parameter of this check"),
    r"unknown id; .*": _("%(field)s is no check that the checklist has; one of your own needs terms or patterns"),
    r"minimum is above maximum": _("%(field)s: the minimum is above the maximum"),
    r"must be a list": _("%(field)s must be a list"),
    r"must be a whole number from (?P<low>\d+) to (?P<high>\d+)": _(
        "%(field)s must be a whole number from %(low)s to %(high)s"
    ),
    r"the pattern is longer than (?P<limit>\d+) characters": _(
        "%(field)s: a pattern may be %(limit)s characters long at most"
    ),
    r"\\b may stand only .*": _(
        "%(field)s, “%(item)s”: \\b may stand only at the ends of a pattern, where word edges are kept anyway"
    ),
    r"look-ahead and look-behind .*": _("%(field)s, “%(item)s”: look-ahead and look-behind are not part of RE2"),
    r"back-references .*": _("%(field)s, “%(item)s”: back-references are not part of RE2"),
    r"RE2 refuses it: (?P<reason>.*)": _("%(field)s, “%(item)s”: RE2 refuses it (%(reason)s)"),
    r"the pattern matches the empty text": _("%(field)s, “%(item)s”: the pattern matches the empty text"),
    r"a pattern must be a text": _("%(field)s, “%(item)s”: a pattern must be a text"),
    r"a term must be .*": _("%(field)s, “%(item)s”: a term must have at least one letter or digit"),
}


def load(document: Mapping[str, Any], name: str) -> checklist.Rubric:
    """The rubric that a document of the right shape makes. Raises DocumentError where the checklist refuses it."""
    try:
        return checklist.Rubric.load(document)
    except checklist.RubricError as refusal:
        raise in_our_words(str(refusal), document, name) from refusal


def in_our_words(refusal: str, document: Mapping[str, Any], name: str) -> DocumentError:
    if not (found := REFUSAL.fullmatch(refusal)):
        return DocumentError("%(what)s", what=refusal)
    matches = ((sentence, re.fullmatch(pattern, found["what"], re.DOTALL)) for pattern, sentence in SENTENCES.items())
    sentence, said = next(((sentence, match) for sentence, match in matches if match), ("", None))
    if said is None:
        return DocumentError("%(what)s", what=refusal)
    values = {"item": (found["item"] or "")[1:-1].replace("\\\\", "\\")} | said.groupdict()
    key = values.pop("key", found["key"])
    place = next(i for i, entry in enumerate(document[found["kind"]]) if entry["id"] == found["id"])
    path = ".".join(filter(None, (f"{found['kind']}[{place}]", key)))
    return DocumentError(sentence, name=name, line=line_of(document, path), path=path, **values)
