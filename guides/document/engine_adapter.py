"""Pure: loads a guide document as a rubric of the checklist, and translates the checklist's errors for admins."""

import re
from collections.abc import Mapping
from typing import Any

import checklist
from checklist.ads import RoleNames
from checklist.palette import WordError
from guides.document.errors import DocumentError
from guides.document.errors import gettext_noop as _
from guides.document.yaml_format import line_of

# The form of the checklist's messages about an entry and about a parameter of one.
REFUSAL_PATTERN = re.compile(
    r"[^:]*: (?P<kind>criteria|mistakes) (?P<id>[^\s,:]+)(?:, (?P<key>\w+)(?: (?P<item>'.*'|\".*\"))?)?: (?P<what>.*)",
    re.DOTALL,
)
# The checklist's message -> the sentence for admins. Messages that match none are passed on unchanged.
SENTENCES = {
    r"weight must be a number from (?P<low>\d+) to (?P<high>\d+)": _(
        "%(field)s: the weight must be a number from %(low)s to %(high)s"
    ),
    r"unknown parameter (?P<key>\w+)": _("%(field)s is not a parameter of this check"),
    r"unknown id; .*": _("%(field)s is not one of the checks; one of your own needs terms or patterns"),
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
    r"must be a list for each language": _("%(field)s must be a list for each language"),
    r"at most (?P<limit>\d+) lines in a language": _("%(field)s: at most %(limit)s lines in a language"),
    r"a line may be (?P<limit>\d+) characters long at most": _(
        "%(field)s: a line may be %(limit)s characters long at most"
    ),
    r"kind is for a check of one's own": _("%(field)s: only a check of your own has a kind"),
    r"unknown kind (?P<item>.+)": _("%(field)s: there is no kind %(item)s"),
    r"unknown kind of figure": _("%(field)s, “%(item)s”: there is no such kind of figure"),
    r"must be at most (?P<limit>\d+) characters long": _("%(field)s must be at most %(limit)s characters long"),
    r"a term must be .*": _("%(field)s, “%(item)s”: a term must have at least one letter or digit"),
}


def load_rubric(document: Mapping[str, Any], name: str) -> checklist.Rubric:
    """Load a document that fits the schema as a rubric, and see that the names of its role can be looked for.

    Args:
        document: The guide.
        name: The name of the file or guide, for messages.

    Raises:
        DocumentError: The checklist refuses the document.
    """
    try:
        RoleNames.of(document)
        return checklist.Rubric.load(document)
    except checklist.RubricError as refusal:
        raise translate_refusal(str(refusal), document, name) from refusal
    except WordError as refusal:
        raise DocumentError("%(what)s", name=name, what=f"{refusal}{refusal.place}") from refusal


def translate_refusal(refusal: str, document: Mapping[str, Any], name: str) -> DocumentError:
    """The checklist's message ``refusal`` as an error with its line and path in the document."""
    if not (message := REFUSAL_PATTERN.fullmatch(refusal)):
        return DocumentError("%(what)s", what=refusal)
    matches = ((sentence, re.fullmatch(pattern, message["what"], re.DOTALL)) for pattern, sentence in SENTENCES.items())
    sentence, reason_match = next(((sentence, match) for sentence, match in matches if match), ("", None))
    if reason_match is None:
        return DocumentError("%(what)s", what=refusal)
    values = {"item": (message["item"] or "")[1:-1].replace("\\\\", "\\")} | reason_match.groupdict()
    key = values.pop("key", message["key"])
    place = next(i for i, entry in enumerate(document[message["kind"]]) if entry["id"] == message["id"])
    path = ".".join(filter(None, (f"{message['kind']}[{place}]", key)))
    return DocumentError(sentence, name=name, line=line_of(document, path), path=path, **values)
