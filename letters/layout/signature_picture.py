"""The picture of a person's signature, which stands above the typed name on paper. Made anew in a confined child."""

import base64
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from limits import quota
from profiles.importing.turns import turn_to_read_file
from sandbox.reading.errors import FileRefused
from sandbox.reading.reader import Reader

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

MAX_BYTES = 5_000_000
SUFFIXES = (".png", ".jpg", ".jpeg")
READER = Reader(program="letters.attachments.program", suffixes=SUFFIXES, max_bytes=MAX_BYTES, seconds=5.0)

REFUSALS = {
    "too_large": _("The picture is larger than 5 MB."),
    "unknown_kind": _("Choose a PNG or JPEG picture."),
    "not_what_it_says": _("The file is not a PNG or JPEG picture, whatever its name says."),
    "damaged": _("The picture is damaged and cannot be read."),
    "too_much": _("The picture has too many pixels."),
    "empty": _("There is no ink in the picture: sign on white paper with a dark pen."),
}


class SignaturePictureQuerySet(models.QuerySet["SignaturePicture"]):
    def visible_to(self, user: "User | AnonymousUser") -> Self:
        """The user's own."""
        return self.filter(owner=user) if user.is_authenticated else self.none()

    def keep(self, file_name: str, data: bytes, *, by: User) -> None:
        """Keep a picture, in the place of another one.

        Args:
            file_name: The name of the file.
            data: Its content.
            by: Whose signature it is.

        Raises:
            QuotaExceeded: The person has sent too many.
            ValidationError: The file is refused; the sentence says why.
        """
        quota.ATTACHMENTS.use(by=by)
        with turn_to_read_file(by):
            try:
                read = READER.read(file_name, data)
            except FileRefused as refused:
                raise ValidationError(REFUSALS[refused.refused], code=refused.refused) from refused
        self.update_or_create(owner=by, defaults={"content": base64.b64decode(read["picture"]), "set_at": Now()})


class SignaturePicture(models.Model):
    """A person's signature as a JPEG."""

    format = "jpg"  # as ``Export.format``: the suffix of its file in an archive

    owner = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="signature_picture"
    )
    content = models.BinaryField()
    set_at = models.DateTimeField(db_default=Now())

    objects = SignaturePictureQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.pk)
