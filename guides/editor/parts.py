"""The parts of a guide document that admins edit, each with its fields and their kinds."""

import re
from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# In both languages: line, prose (Markdown), letter, mention (labels with items), gaps (labels with questions), words
# (a line for each thing). Without
# language: the others. Entries are a list inside an entry, with fields of their own.
Kind = Literal["line", "prose", "letter", "mention", "gaps", "words", "id", "number", "list", "choice", "entries"]
IN_BOTH_LANGUAGES = {"line", "prose", "letter", "mention", "gaps", "words"}


@dataclass(frozen=True)
class PartField:
    """A field of a part: its key in the document, its label, and its kind, which decides how it is edited.

    Attributes:
        key: ``advice.met`` for a key within a key.
        optional: Omitted from the document when it is blank, or for a choice when it has its first value.
        choices_from: For a choice: the lists of the guide whose ids are the options.
        choices: For a choice without ``choices_from``: the values with their labels, the default first.
        entries: For entries: their fields.
    """

    key: str
    label: Promise | str
    kind: Kind
    optional: bool = False
    choices_from: tuple[str, ...] = ()
    choices: tuple[tuple[str, Promise | str], ...] = ()
    hint: Promise | str = ""
    entries: tuple["PartField", ...] = ()


@dataclass(frozen=True)
class Part:
    """A part of a guide that has its own page.

    Attributes:
        head: The fields of the document itself.
        list_path: The key of the list whose entries have the fields ``entries``; "" for none.
    """

    name: str
    title: Promise
    head: tuple[PartField, ...] = ()
    list_path: str = ""
    entries: tuple[PartField, ...] = ()

    @property
    def takes_parameters(self) -> bool:
        """Whether its entries have parameters, such as terms and patterns, that change verdicts."""
        return PARAMETERS[-1] in self.entries


ID = PartField(
    "id", _("Id"), "id", hint=_("Lower-case letters, digits and hyphens. It cannot be changed: checks refer to it.")
)
TITLE = PartField("title", _("Title"), "line")
ASKS = PartField("asks", _("What it asks"), "line")
WEIGHT = PartField("weight", _("Weight"), "number", hint=_("From 0 to 10."))
_WORDS_HINT = _(
    "One thing on each line, in the form of the dictionary: its other forms are found too. | separates different words"
    " for one thing. Names with a capital letter, and words in quotation marks, are found as they stand."
)
WORDS = PartField("words", _("Words"), "words", optional=True, hint=_WORDS_HINT)
PARAMETERS = (
    PartField("minimum", _("Minimum"), "number", optional=True),
    PartField("maximum", _("Maximum"), "number", optional=True),
    PartField(
        "terms",
        _("Terms"),
        "list",
        optional=True,
        hint=_("Words or phrases that count exactly as they stand, in either language, one on each line."),
    ),
    PartField(
        "patterns",
        _("Patterns"),
        "list",
        optional=True,
        hint=_("Other RE2 expressions that count, one on each line."),
    ),
    WORDS,
)
_QUOTE_HINT = _("What a letter’s writer reads instead of the checklist’s sentence. {quote} stands for the words found.")
ADVICE = tuple(
    PartField(f"advice.{verdict}", label, "line", optional=True, hint=_QUOTE_HINT if verdict == "met" else "")
    for verdict, label in (
        ("met", _("Advice when met")),
        ("partial", _("Advice when met in part")),
        ("missing", _("Advice when missing")),
    )
)
ADVICE_ON_MISTAKE = (PartField("advice.found", _("Advice when found"), "line", optional=True, hint=_QUOTE_HINT),)
_CHECKED_TEXT = (
    PartField("text", _("Text"), "line"),
    PartField("check", _("Watched by"), "choice", choices_from=("criteria", "mistakes", "manual")),
)
_IDS = _("One id on each line.")
FORMS = (("letter", _("a letter")), ("email", _("an email")))
_NOTE = (
    PartField("quote", _("Passage"), "line", hint=_("Word for word as in the letter.")),
    PartField("criterion", _("Criterion"), "choice", choices_from=("criteria",)),
    PartField("why", _("Why"), "line"),
)
_GAPS_HINT = _(
    "A line for each gap, in the same order in both languages: the words in brackets, then the question that people are"
    " asked. After the bracket * says that it must be answered; any other gap may be left out, with its sentence."
)

_ROLES_HINT = _(
    "Other names for the role, with which people and job ads find this guide. One role on each line, in lower case:"
    " plurals are found too. | separates names that mean the same; the first one is suggested."
)
_AD_WORDS_HINT = _("Words that job ads for this role use. They help where the title of an ad does not say the role.")

PARTS = {
    part.name: part
    for part in (
        Part(
            "about",
            _("About"),
            head=(
                TITLE,
                PartField(
                    "language",
                    _("Languages of the guide"),
                    "choice",
                    optional=True,
                    choices=(("", _("Italian and English")), ("it", _("Italian only")), ("en", _("English only"))),
                    hint=_(
                        "In a guide of one language nothing is asked for in the other. What is written there stays."
                    ),
                ),
                PartField("summary", _("Summary"), "line"),
                PartField("intro", _("Introduction"), "prose"),
                PartField("related", _("Related guides"), "list", hint=_IDS),
                PartField("roles", _("Names of the role"), "words", optional=True, hint=_ROLES_HINT),
                PartField("ad_words", _("Words of its job ads"), "words", optional=True, hint=_AD_WORDS_HINT),
            ),
        ),
        Part(
            "pillars",
            _("Pillars"),
            list_path="pillars",
            entries=(
                ID,
                TITLE,
                PartField("text", _("Text"), "prose"),
                PartField("poor", _("Weak"), "line"),
                PartField("good", _("Good"), "line"),
                PartField("best", _("Best"), "line"),
                PartField(
                    "mention",
                    _("What to mention"),
                    "mention",
                    hint=_("A label on a line of its own, its items below it, each after a hyphen."),
                ),
                PartField("criteria", _("Criteria"), "list", hint=_IDS),
            ),
        ),
        Part("criteria", _("Criteria"), list_path="criteria", entries=(ID, WEIGHT, TITLE, ASKS, *PARAMETERS, *ADVICE)),
        Part(
            "mistakes",
            _("Mistakes"),
            list_path="mistakes",
            entries=(
                ID,
                WEIGHT,
                TITLE,
                PartField("why", _("Why it hurts"), "line"),
                PartField("better", _("Better"), "line"),
                *PARAMETERS,
                *ADVICE_ON_MISTAKE,
            ),
        ),
        Part("manual", _("For mentors to judge"), list_path="manual", entries=(ID, TITLE, ASKS)),
        Part(
            "examples",
            _("Examples"),
            list_path="examples",
            entries=(
                ID,
                TITLE,
                PartField("context", _("Context"), "line"),
                PartField("body", _("Letter"), "letter"),
                PartField("why", _("Why it works"), "prose"),
                PartField("notes", _("Notes"), "entries", entries=_NOTE),
            ),
        ),
        Part(
            "templates",
            _("Templates"),
            list_path="templates",
            entries=(
                ID,
                TITLE,
                PartField("situation", _("Situation"), "line"),
                PartField("form", _("Form"), "choice", optional=True, choices=FORMS),
                PartField(
                    "body", _("Letter"), "letter", hint=_("Put what is to be filled in between square brackets.")
                ),
                PartField("gaps", _("Gaps"), "gaps", optional=True, hint=_GAPS_HINT),
            ),
        ),
        Part("dos", _("Do"), list_path="dos", entries=_CHECKED_TEXT),
        Part("donts", _("Don’t"), list_path="donts", entries=_CHECKED_TEXT),
        Part(
            "questions",
            _("Questions"),
            list_path="questions",
            entries=(PartField("question", _("Question"), "line"), PartField("answer", _("The answer"), "prose")),
        ),
    )
}


def part_for_path(path: str) -> Part | None:
    """The part to which the field at ``path`` of a document belongs; None for the slug."""
    key = re.split(r"[.\[]", path)[0]
    return next((p for p in PARTS.values() if key == p.list_path or key in {f.key for f in p.head}), None)
