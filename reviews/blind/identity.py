"""The words that identify the writer of a version: their names, and every contact that they wrote near it."""

from letters.models import Version
from reviews.blind.contacts import contacts
from reviews.blind.redaction import name_variants, signature_names

EARLIER_VERSIONS = 3  # which tell of the writer too: a signature may have gone since
NOTES = 10  # to mentors, the newest


def secrets_of(version: Version) -> set[str]:
    """Words to hide from whoever reads the version blind, in time that grows with the texts.

    They are the owner's name and addresses, their letterhead, what the letter's title and their notes to mentors tell
    of them, and what this text and those shortly before it do, signatures included.
    """
    letter, owner = version.letter, version.letter.owner
    numbers = range(version.number - EARLIER_VERSIONS, version.number + 1)
    bodies = letter.versions.filter(number__in=numbers).values_list("body", flat=True)
    notes = letter.review_requests.order_by("-created_at").values_list("note", flat=True)[:NOTES]
    addresses = owner.emailaddress_set.values_list("email", flat=True)
    texts = [*bodies, *notes, *addresses, letter.title, owner.letterhead, owner.email]
    names = {owner.name, *(name for body in bodies for name in signature_names(body))}
    letterhead = {line.strip() for line in owner.letterhead.splitlines() if len(line.strip()) > 3}
    return (
        letterhead
        | {part for text in texts for part in contacts(text)}
        | {part for name in names for part in name_variants(name)}
    )
