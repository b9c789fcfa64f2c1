"""Pure: the terms in which the data map classifies what is stored about people."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Category(StrEnum):
    """What a field tells of a person."""

    IDENTITY = "identity"  # who they are and how they are reached
    CONTENT = "content"  # what they wrote; a letter may tell of health or of protected categories (GDPR, Art. 9)
    ACTIVITY = "activity"  # what happened, and when
    SETTINGS = "settings"
    ACCESS = "access"  # secrets and other things by which somebody gets in
    TECHNICAL = "technical"  # keys, states, counters: they tell something only with the rest of their row
    NOT_PERSONAL = "not personal"


class Basis(StrEnum):
    """The legal basis, by article and letter of the GDPR."""

    CONTRACT = "contract, Art. 6(1)(b)"
    LEGITIMATE_INTEREST = "legitimate interest, Art. 6(1)(f)"
    LEGAL_OBLIGATION = "legal obligation, Art. 6(1)(c)"
    CONSENT = "consent, Art. 6(1)(a)"
    NONE = "not personal data"


class AtErasure(StrEnum):
    """What becomes of a field when the person is erased."""

    ERASED = "erased"
    # The rows of one's own letters are erased. In what belongs to others the row stays, and leads to nobody.
    ANONYMISED = "anonymised"
    KEPT = "kept"


class Group(StrEnum):
    """The headings under which a person is shown what is stored (privacy/data_map/groups.py)."""

    ACCOUNT = "account"
    PROFILE = "profile"
    LETTERS = "letters"
    REVIEWS = "reviews"
    MENTORING = "mentoring"
    MESSAGES = "messages"
    ACCESS = "access"
    OPERATION = "operation"


@dataclass(frozen=True)
class Fields:
    """Some fields of a model that are classified alike.

    Args:
        names: Their names, separated by spaces.
        category: What they tell of a person.
        withheld: Why an export does not contain them; empty where it does.
        at_erasure: What becomes of them when the person is erased.
        kept: Why the value stays after erasure; only with ``AtErasure.KEPT``.
    """

    names: str
    category: Category
    withheld: str = ""
    at_erasure: AtErasure = AtErasure.ERASED
    kept: str = ""

    def __iter__(self) -> Iterator[str]:
        return iter(self.names.split())


@dataclass(frozen=True)
class Retention:
    """Rows are deleted ``days`` after the time in the field ``since``.

    ``only`` limits that to some of the rows, as the keyword arguments of a queryset's ``filter``. Where the rule
    ``is_applied_elsewhere``, the app of the table deletes them itself.
    """

    days: int
    since: str
    only: Mapping[str, object] = field(default_factory=dict)
    is_applied_elsewhere: bool = False


@dataclass(frozen=True)
class Table:
    """One model: why its rows are stored, for how long, and each of its fields.

    Without ``retention`` rows stay as long as the account, or the letter, that they belong to.
    """

    model: str  # as in ``_meta.label``
    group: Group
    purpose: str
    basis: Basis
    fields: tuple[Fields, ...]
    retention: tuple[Retention, ...] = ()

    def each(self) -> Iterator[tuple[str, Fields]]:
        """Each field's name with its classification."""
        for fields in self.fields:
            for name in fields:
                yield name, fields

    @property
    def exported(self) -> list[str]:
        """The names of the fields that an export contains."""
        return [name for name, fields in self.each() if not fields.withheld]
