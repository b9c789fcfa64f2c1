"""The parts of a guide document as admins edit them, each with its fields and their kinds."""

import re
from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# In both languages: line, prose (Markdown), letter, mention (a label and its items). Once: id, number, list, choice.
Kind = Literal["line", "prose", "letter", "mention", "id", "number", "list", "choice"]
IN_BOTH_LANGUAGES = {"line", "prose", "letter", "mention"}


@dataclass(frozen=True)
class Field:
    key: str
    label: Promise
    kind: Kind
    optional: bool = False  # left out of the document when blank
    of: tuple[str, ...] = ()  # a choice: the lists of the guide whose ids it may name
    hint: Promise | str = ""


@dataclass(frozen=True)
class Part:
    """``head`` are the fields of the document at ``path``; ``entries`` those of each item of the list ``listed``."""

    name: str
    title: Promise
    path: str = ""
    head: tuple[Field, ...] = ()
    listed: str = ""
    entries: tuple[Field, ...] = ()

    @property
    def is_judged_by(self) -> bool:
        """Whether its entries take terms and patterns, by which letters are judged."""
        return PARAMETERS[-1] in self.entries


ID = Field("id", _("Id"), "id", hint=_("Small letters, digits and hyphens. It is for life: checks are known by it."))
TITLE = Field("title", _("Title"), "line")
ASKS = Field("asks", _("What it asks"), "line")
WEIGHT = Field("weight", _("Weight"), "number", hint=_("From 0 to 10."))
PARAMETERS = (
    Field("minimum", _("Minimum"), "number", optional=True),
    Field("maximum", _("Maximum"), "number", optional=True),
    Field("terms", _("Terms"), "list", optional=True, hint=_("Words or phrases that count too, one on each line.")),
    Field(
        "patterns",
        _("Patterns"),
        "list",
        optional=True,
        hint=_("RE2 expressions that count too, one on each line."),
    ),
)
_WATCHED = (
    Field("text", _("Text"), "line"),
    Field("check", _("Watched by"), "choice", of=("criteria", "mistakes", "manual")),
)
_IDS = _("One id on each line.")

PARTS = {
    part.name: part
    for part in (
        Part(
            "about",
            _("About"),
            head=(
                TITLE,
                Field("summary", _("Summary"), "line"),
                Field("intro", _("Introduction"), "prose"),
                Field("related", _("Related guides"), "list", hint=_IDS),
            ),
        ),
        Part(
            "pillars",
            _("Pillars"),
            listed="pillars",
            entries=(
                ID,
                TITLE,
                Field("text", _("Text"), "prose"),
                Field("poor", _("Weak"), "line"),
                Field("good", _("Good"), "line"),
                Field("best", _("Best"), "line"),
                Field(
                    "mention",
                    _("What to mention"),
                    "mention",
                    hint=_("A label on a line of its own, its items below it, each after a hyphen."),
                ),
                Field("criteria", _("Criteria"), "list", hint=_IDS),
            ),
        ),
        Part("criteria", _("Criteria"), listed="criteria", entries=(ID, WEIGHT, TITLE, ASKS, *PARAMETERS)),
        Part(
            "mistakes",
            _("Mistakes"),
            listed="mistakes",
            entries=(
                ID,
                WEIGHT,
                TITLE,
                Field("why", _("Why it costs"), "line"),
                Field("better", _("Better"), "line"),
                *PARAMETERS,
            ),
        ),
        Part("manual", _("For mentors to judge"), listed="manual", entries=(ID, TITLE, ASKS)),
        Part(
            "example",
            _("An example"),
            path="example",
            head=(
                TITLE,
                Field("context", _("Context"), "line"),
                Field("body", _("Letter"), "letter"),
                Field("why", _("Why it works"), "prose"),
            ),
            listed="notes",
            entries=(
                Field("quote", _("Passage"), "line", hint=_("Word for word as in the letter.")),
                Field("criterion", _("Criterion"), "choice", of=("criteria",)),
                Field("why", _("Why"), "line"),
            ),
        ),
        Part(
            "templates",
            _("Templates"),
            listed="templates",
            entries=(
                ID,
                TITLE,
                Field("situation", _("Situation"), "line"),
                Field("body", _("Letter"), "letter", hint=_("What is to be filled in stands in square brackets.")),
            ),
        ),
        Part("dos", _("Do"), listed="dos", entries=_WATCHED),
        Part("donts", _("Don’t"), listed="donts", entries=_WATCHED),
        Part(
            "questions",
            _("Questions"),
            listed="questions",
            entries=(Field("question", _("Question"), "line"), Field("answer", _("Answer"), "prose")),
        ),
    )
}


def part_of(path: str) -> Part | None:
    """The part on whose page the field at ``path`` of the document stands; None for the slug."""
    key = re.split(r"[.\[]", path)[0]
    return next((p for p in PARTS.values() if key in {p.path, p.listed} - {""} or key in {f.key for f in p.head}), None)
