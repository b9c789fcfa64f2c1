"""The palette of the editor: what a criterion or mistake may be, and the fields for the parameters of each."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from checklist.criteria import CRITERIA, MISTAKES
from checklist.criteria.about import about, about_kinds
from checklist.palette import KINDS, OLDEST
from guides.editor.parts import PARAMETERS, PartField
from guides.localization import localized

ABSENCE = "absence"  # the one kind that a mistake may have
_NUMBER, _LIST, _WORDS = "number", "list", "words"
_LABELS: dict[str, Promise | str] = {
    "deeds": _("Deeds"),
    "detail": _("With a detail"),
    "figures": _("Kinds of figures"),
    "sentences": _("Sentences"),
}
_KNOWN = frozenset(field.key for field in PARAMETERS)


class PaletteItem(NamedTuple):
    """Something that can be added: ``key`` is sent by the form, the texts are in the language of the page."""

    key: str
    name: str
    description: str


class PaletteGroup(NamedTuple):
    label: Promise
    items: list[PaletteItem]


def palette(list_path: str, taken: set[str]) -> list[PaletteGroup]:
    """What can be added to the list of criteria or mistakes.

    Args:
        list_path: ``criteria`` or ``mistakes``.
        taken: The ids that the guide has already.
    """
    checks = CRITERIA if list_path == "criteria" else MISTAKES
    kinds = about_kinds() if list_path == "criteria" else {ABSENCE: about_kinds()[ABSENCE]}
    own = [PaletteItem(f"kind:{key}", *_texts(kind)) for key, kind in kinds.items()]
    known = [PaletteItem(key, *_texts(told)) for key in checks if key not in taken and (told := about(key))]
    return [
        PaletteGroup(_("Kinds for a check of your own"), own),
        PaletteGroup(_("Checks that the checklist has"), sorted(known, key=lambda item: item.name.casefold())),
    ]


def new_entry(chosen: str, list_path: str) -> dict[str, Any]:
    """The entry with which something of the palette begins; empty for what is not in it."""
    if chosen.startswith("kind:"):
        kind = chosen.removeprefix("kind:")
        return {"kind": kind, "weight": 2} if kind in KINDS else {}
    checks = CRITERIA if list_path == "criteria" else MISTAKES
    told = about(chosen) if chosen in checks else None
    return {"id": chosen, "weight": 2, "title": dict(told["name"])} if told else {}


def kind_field(list_path: str) -> PartField:
    """The field that chooses the kind of a check of one's own."""
    kinds = about_kinds()
    names = {key: localized(kind["name"]) for key, kind in kinds.items()}
    choices: tuple[tuple[str, Promise | str], ...]
    if list_path == "mistakes":
        choices = (("", _("Its words are in the letter")), (ABSENCE, names[ABSENCE]))
    else:
        choices = ((OLDEST, names[OLDEST]), *((key, name) for key, name in names.items() if key != OLDEST))
    return PartField("kind", _("Kind"), "choice", optional=True, choices=choices)


def parameter_fields(ident: str, kind: str, list_path: str) -> tuple[PartField, ...]:
    """The fields for what else decides about an entry: the parameters that only its check or kind has.

    Args:
        ident: The id of the entry.
        kind: Its kind; "" where none is named.
        list_path: ``criteria`` or ``mistakes``.
    """
    check = (CRITERIA if list_path == "criteria" else MISTAKES).get(ident)
    if check is not None:
        defaults: Mapping[str, Any] = {**check.defaults, **check.flags}
        told = about(ident) or {"parameters": {}}
        kinds: tuple[PartField, ...] = ()
    else:
        kind = kind or (OLDEST if list_path == "criteria" else "")
        defaults = KINDS[kind].defaults if kind in KINDS else {}
        told = about_kinds().get(kind, {"parameters": {}})
        kinds = (kind_field(list_path),)
    hints = {key: localized(text) for key, text in told["parameters"].items()}
    return kinds + tuple(
        PartField(key, _LABELS.get(key) or hints.get(key, key), _kind_of(value), True, hint=_hint_of(key, hints))
        for key, value in defaults.items() if key not in _KNOWN
    )  # fmt: skip


def _hint_of(key: str, hints: Mapping[str, str]) -> str:
    """What a parameter does, where its label is a name; a parameter without a name has that as its label."""
    return hints.get(key, "") if key in _LABELS else ""


def _kind_of(default: object) -> Any:
    return _LIST if isinstance(default, tuple) else _WORDS if isinstance(default, dict) else _NUMBER


def _texts(told: Any) -> tuple[str, str]:
    return localized(told["name"]), localized(told["description"])


# Parameters of kinds, which go when an entry gets another kind.
OF_KINDS = frozenset(key for kind in KINDS.values() for key in kind.defaults)
