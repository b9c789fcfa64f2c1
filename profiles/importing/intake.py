"""Taking in a CV: read in the confined child, kept as text, its facts proposed."""

import hashlib
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from checklist.facts.shape import BadFacts, refuse_unstorable
from limits import quota
from profiles.facts.fact import Fact
from profiles.importing.refusals import REFUSALS
from profiles.importing.source import Source
from profiles.importing.turns import turn_to_read_file
from profiles.letterhead.contacts import contacts_of
from profiles.reading.confined import read_cv
from profiles.reading.refusals import CvRefused


def take_in(name: str, data: bytes, *, by: User) -> int:
    """Propose the facts of a CV.

    Args:
        name: The name of its file, whose suffix says what it is.
        data: Its content, which is not kept.
        by: Whose CV it is.

    Returns:
        How many facts are new.

    Raises:
        ValidationError: The file cannot be read, with the sentence that says why.
        QuotaExceeded: The person has had too many read.
    """
    quota.CVS.use(by=by)
    with turn_to_read_file(by):
        try:
            document = read_cv(name, data)
            refuse_unstorable(vars(document))
        except CvRefused as refused:
            raise ValidationError(str(REFUSALS[refused.code])) from refused
        except BadFacts as error:  # here and not by the reader in the child, which does without the checklist
            raise ValidationError(str(REFUSALS["damaged"])) from error
    suffix = PurePosixPath(name).suffix.lower()
    kind = "txt" if suffix in {".txt", ".md"} else suffix.removeprefix(".")
    kept = {"kind": kind, "name": PurePosixPath(name).name[:120], "text": document.text, "unplaced": document.unplaced}
    given = {"contacts": contacts_of(document.resume)}
    with transaction.atomic():
        digest = hashlib.sha256(data).hexdigest()
        source, _made = Source.objects.get_or_create(owner=by, digest=digest, defaults=kept | given)
        return Fact.objects.propose(document, source=source, by=by)
