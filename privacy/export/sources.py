"""Sources: which rows of each table belong to a person's data, and which of their fields an export leaves out.

SECURITY: what others wrote is exported as the person has received it, published and never before; of what the person
wrote in other people's letters, never the words of those letters.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db.models import Model, Q, QuerySet

from accounts.models import User
from privacy.data_map.classification import AtErasure, Table
from privacy.data_map.tables import TABLES
from privacy.erasure.sessions import sessions_of

# The way from a row to the owner of the letter that it belongs to.
BELONGS_TO_LETTER_OF = {
    "letters.Draft": "letter__owner",
    "letters.AcceptedClaim": "letter__owner",
    "letters.Attachment": "letter__owner",
    "letters.Version": "letter__owner",
    "letters.VersionName": "version__letter__owner",
    "letters.Sending": "version__letter__owner",
    "letters.Event": "letter__owner",
    "letters.Export": "version__letter__owner",
    "letters.Wording": "letter__owner",
    "reviews.ChecklistRun": "version__letter__owner",
    "reviews.Dismissal": "letter__owner",
    "reviews.ModelAnswer": "checklist_run__version__letter__owner",
    "reviews.ReviewRequest": "letter__owner",
    "reviews.Decline": "request__letter__owner",
    "reviews.Proposal": "request__letter__owner",
    "reviews.Review": "request__letter__owner",
    "reviews.Judgement": "review__request__letter__owner",
    "reviews.Thread": "version__letter__owner",
    "reviews.Comment": "thread__version__letter__owner",
    "reviews.AppliedSuggestion": "version__letter__owner",
    "reviews.Share": "version__letter__owner",
    "reviews.Opening": "share__version__letter__owner",
    "reviews.GuestComment": "share__version__letter__owner",
}
# What a letter's owner sees only once it is published.
PUBLISHED = {
    "reviews.Review": Q(published_at__isnull=False),
    "reviews.Judgement": Q(review__published_at__isnull=False),
    # A thread of no review is a question of the owner's own.
    "reviews.Thread": Q(review__published_at__isnull=False) | Q(review=None),
    "reviews.Comment": Q(thread__review__published_at__isnull=False) | Q(thread__review=None),
}
# The way from a row of allauth's to its person, where it does not refer to them itself.
OWNED_THROUGH = {"account.EmailConfirmation": "email_address__user", "socialaccount.SocialToken": "account__user"}
NOT_RECEIVED = {"reviews.Review": {"notes", "unsent"}}  # a mentor's own
# The way from a row to whoever wrote it, where it may stand in somebody else's letter.
WRITTEN_BY = {
    "letters.Event": "by",
    "reviews.ReviewRequest": "mentor",
    "reviews.Decline": "mentor",
    "reviews.Proposal": "by",
    "reviews.Review": "mentor",
    "reviews.Judgement": "review__mentor",
    "reviews.PointAnswer": "by",
    "reviews.Thread": "author",
    "reviews.Comment": "author",
    "guides.Rubric": "published_by",
    "guides.GuideChange": "by",
    "guides.EditionProposal": "proposed_by",
    "guides.SampleLetter": "added_by",
    "reviews.SharedAnswer": "changed_by",
    "admin.LogEntry": "user",
    "privacy.Erasure": "person",
}
NOT_WRITTEN = {  # the candidate's words, or about them
    "letters.Event": {"data"},
    "reviews.ReviewRequest": {"note"},
    "reviews.Thread": {"quote"},
    "reviews.Comment": {"mentions"},
}


@dataclass(frozen=True)
class Source:
    """Rows of one table, with the names of the fields to export; ``name`` is that of the file."""

    name: str
    table: Table
    rows: QuerySet[Model]
    fields: tuple[str, ...]

    def slim_rows(self) -> QuerySet[Model]:
        """The rows without columns that are not written, and with the people whose names are."""
        stored = {field.name: field for field in self.rows.model._meta.concrete_fields}
        people = [name for name in self.fields if name in stored and stored[name].related_model is User]
        unused = stored.keys() - set(self.fields) - {self.rows.model._meta.pk.name} | {"content"} & stored.keys()
        return self.rows.select_related(*people).defer(*unused) if people else self.rows.defer(*unused)


def sources(person: User) -> Iterator[Source]:
    """Everything that an export of the person contains, table by table."""
    for table in TABLES:
        if table.exported:
            yield from sources_of(table, person)


def sources_of(table: Table, person: User) -> Iterator[Source]:
    """The rows of one table: the person's own or received ones, and those that they wrote elsewhere."""
    rows = apps.get_model(table.model)._base_manager.order_by("pk")
    owner, author = BELONGS_TO_LETTER_OF.get(table.model), WRITTEN_BY.get(table.model)
    if owner:
        received = Q(**{owner: person}) & PUBLISHED.get(table.model, Q())
        yield Source(table.model, table, rows.filter(received), fields_without(table, NOT_RECEIVED))
    elif not author:
        yield Source(table.model, table, rows.filter(own(table, person)), tuple(table.exported))
    if author:
        written = rows.filter(**{author: person})
        written = written.exclude(**{owner: person}) if owner else written
        name = f"{table.model}.written" if owner else table.model
        yield Source(name, table, written, fields_without(table, NOT_WRITTEN))


def fields_without(table: Table, left_out: dict[str, set[str]]) -> tuple[str, ...]:
    return tuple(name for name in table.exported if name not in left_out.get(table.model, set()))


def own(table: Table, person: User) -> Q:
    """The condition for rows that are the person's, by the fields that refer to them and are erased with them.

    SECURITY: a withheld field, such as the person whom a report is about, makes a row nobody's.

    Raises:
        LookupError: Nothing in the table says whose a row is: it needs an entry above.
    """
    model = apps.get_model(table.model)
    if model is User:
        return Q(pk=person.pk)
    if model is Session:
        return Q(pk__in=[session.pk for session in sessions_of(person)])
    if table.model in OWNED_THROUGH:
        return Q(**{OWNED_THROUGH[table.model]: person})
    owners = [
        name
        for name, fields in table.each()
        if model._meta.get_field(name).related_model is User
        and fields.at_erasure is AtErasure.ERASED
        and not fields.withheld
    ]
    if not owners:
        raise LookupError(f"{table.model} does not say whose a row is")
    condition = Q()
    for name in owners:
        condition |= Q(**{name: person})
    return condition
