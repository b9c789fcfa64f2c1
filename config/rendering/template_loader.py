"""Templates without the indentation that they have for whoever edits them: a fifth of a page was spaces."""

import re
from pathlib import Path

from django.template import Origin
from django.template.loaders import filesystem

INDENTATION = re.compile(r"\n[ \t\n]+")


class Loader(filesystem.Loader):
    """Loads pages unindented, and leaves mails in plain text as they are."""

    def get_contents(self, origin: Origin) -> str:
        contents: str = super().get_contents(origin)
        return INDENTATION.sub("\n", contents) if Path(origin.name).suffix == ".html" else contents
