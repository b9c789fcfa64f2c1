"""Anonymising: what a person wrote in other people's letters stays there, without what identifies them."""

from collections.abc import Iterable

from django.db.models import Model, Q, QuerySet

from accounts.models import User
from conduct.models import Report
from letters.archive.archivable import delete_with_referring_rows
from reviews.blind.contacts import contacts
from reviews.blind.masked_text import MaskedText
from reviews.blind.redaction import Secrets, name_variants, secrets_pattern
from reviews.models import Comment, Decline, Judgement, Review, Thread


def delete_unpublished(person: User) -> None:
    """Delete what the person as a mentor has not published: only they have ever seen it."""
    unpublished = Review.objects.filter(mentor=person, published_at=None)
    delete_with_referring_rows(unpublished)
    Review.objects.filter(mentor=person).update(notes="")


def anonymise_texts(person: User) -> None:
    """Hide the person's name and contacts in what they wrote for others, and in the answers to it."""
    secrets = secrets_of(person)
    if secrets is None:
        return
    reviews = Review.objects.filter(mentor=person)
    threads = Thread.objects.filter(Q(author=person) | Q(comments__author=person) | Q(comments__mentions=person))
    hide(secrets, reviews, ["summary", "override"])
    hide(secrets, Judgement.objects.filter(review__in=reviews), ["reason"])
    hide(secrets, Decline.objects.filter(mentor=person), ["words"])
    hide(secrets, Comment.objects.filter(thread__in=threads.values("pk")), ["text"])
    hide(secrets, Report.objects.filter(person=person), ["words", "quote", "answer"])


def secrets_of(person: User) -> Secrets | None:
    """What identifies the person, as for a blind review; None where they have no name."""
    letterhead = {line.strip() for line in person.letterhead.splitlines() if len(line.strip()) > 3}
    addresses = person.emailaddress_set.values_list("email", flat=True)
    reachable = {contact for text in [person.email, *addresses, person.letterhead] for contact in contacts(text)}
    return secrets_pattern(name_variants(person.name) | letterhead | reachable)


def hide(secrets: Secrets, rows: QuerySet[Model], fields: Iterable[str]) -> None:
    """Put a mask in the place of each of the ``secrets`` in these ``fields`` of all ``rows``."""
    for row in rows.iterator():
        texts = {field: getattr(row, field) for field in fields}
        changed = {field: MaskedText(text, secrets.spans(text)).text for field, text in texts.items()}
        if changed != texts:
            type(row)._base_manager.filter(pk=row.pk).update(**changed)
