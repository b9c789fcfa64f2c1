"""Pure: documents that are older than the list of examples, and have a single ``example``."""

import re
from collections.abc import Mapping
from typing import Any

from guides.document.yaml_format import Document

FORMER_ID = "senior"  # the single example of each guide of the repository was the letter of a senior


def with_list_of_examples(document: Mapping[str, Any]) -> dict[str, Any]:
    """The document with its single ``example`` as the only one of ``examples``; any other document unchanged.

    Editions that were published with one example stay as they are in the database, and are read through this.
    A document that was parsed from a file keeps the lines of its fields.
    """
    if "example" not in document or "examples" in document:
        return document if isinstance(document, dict) else dict(document)
    example = document["example"]
    listed = [{"id": FORMER_ID, **example} if isinstance(example, Mapping) else example]
    converted = Document(("examples", listed) if key == "example" else (key, value) for key, value in document.items())
    converted.lines = {
        re.sub(r"^example\b", "examples[0]", path): line for path, line in getattr(document, "lines", {}).items()
    }
    return converted
