"""The identity of a letter's writer, and the texts that a blind reader gets without it."""

from functools import lru_cache

from django.db.models import QuerySet

from accounts.models import User
from letters.models import Letter, Version
from reviews.blind.contacts import contacts
from reviews.blind.policy import letters_hidden_from
from reviews.blind.redaction import Secrets, name_variants, redact, secrets_pattern, signature_names


def identity_pattern(letters: QuerySet[Letter]) -> Secrets | None:
    """A pattern of what identifies the owners of these letters: their names, and every contact they wrote anywhere.

    Returns:
        What ``redact`` takes; None when there are no letters.
    """
    secrets: set[str] = set()
    for letter in letters.select_related("owner"):
        secrets |= _owner_secrets(letter)
        for version in letter.versions.values_list("pk", flat=True):
            secrets |= _version_secrets(version)
    return secrets_pattern(secrets)


def _owner_secrets(letter: Letter) -> set[str]:
    owner = letter.owner
    notes = letter.review_requests.values_list("note", flat=True)
    comments = letter.versions.filter(threads__comments__author=owner).values_list("threads__comments__text", flat=True)
    texts = [letter.title, owner.letterhead, *notes, *comments]
    letterhead = {line.strip() for line in owner.letterhead.splitlines() if len(line.strip()) > 3}
    return name_variants(owner.name) | contacts(owner.email) | letterhead | {*_contacts_in(texts)}


def _contacts_in(texts: list[str]) -> set[str]:
    return {contact for text in texts for contact in contacts(text)}


@lru_cache(maxsize=2048)
def _version_secrets(version: int) -> frozenset[str]:
    """A version never changes, so neither does what its text tells of its writer, nor its digest."""
    body, digest = Version.objects.values_list("body", "digest").get(pk=version)
    signatures = {part for name in signature_names(body) for part in name_variants(name)}
    return frozenset(contacts(body) | signatures | {digest})


def redact_for(reader: User, text: str) -> str:
    """The text as this reader may see it, such as a mail's; unchanged for whoever reads no letter blind."""
    secrets = identity_pattern(letters_hidden_from(reader))
    return redact(text, secrets) if secrets else text
