"""Taking in a CV: read in the confined child, kept as text, its facts proposed."""

import hashlib
from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from limits import quota
from limits.slots import slot
from profiles.facts.fact import Fact
from profiles.importing.refusals import REFUSALS
from profiles.importing.source import Source
from profiles.reading.confined import read_cv
from profiles.reading.document import Document
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
    document = _read_one_at_a_time(name, data, by=by)
    suffix = PurePosixPath(name).suffix.lower()
    kind = "txt" if suffix in {".txt", ".md"} else suffix.removeprefix(".")
    kept = {"kind": kind, "name": PurePosixPath(name).name[:120], "text": document.text, "unplaced": document.unplaced}
    with transaction.atomic():
        source, _made = Source.objects.get_or_create(owner=by, digest=hashlib.sha256(data).hexdigest(), defaults=kept)
        return Fact.objects.propose(document, source=source, by=by)


def _read_one_at_a_time(name: str, data: bytes, *, by: User) -> Document:
    """Read a CV.

    SECURITY: one at a time for each person, and few at a time for all, since reading may take seconds of a core.
    """
    with slot(f"import by {by.pk}", 1) as is_first:
        if not is_first:
            raise ValidationError(_("Your last file is still being read. Try again in a moment."))
        with slot("import", settings.IMPORTS_AT_ONCE) as is_free:
            if not is_free:
                raise ValidationError(_("Many files are being read at this moment. Try again in a few seconds."))
            try:
                return read_cv(name, data)
            except CvRefused as refused:
                raise ValidationError(str(REFUSALS[refused.code])) from refused
