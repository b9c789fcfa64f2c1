"""Whose turn it is to have something read: one thing at a time for each person, and few files at a time for all."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from limits.slots import slot


@contextmanager
def turn_of(person: User) -> Iterator[None]:
    """Take the person's turn for the time of a ``with`` statement.

    Raises:
        ValidationError: Something of theirs is being read already.
    """
    with slot(f"import by {person.pk}", 1) as is_first:
        if not is_first:
            raise ValidationError(_("Your last file is still being read. Try again in a moment."))
        yield


@contextmanager
def turn_to_read_file(person: User) -> Iterator[None]:
    """Take the person's turn, and one of those that all share.

    SECURITY: without them files would take as many cores as there are, for seconds each.

    Raises:
        ValidationError: Something of theirs is being read already, or many files of others are.
    """
    with turn_of(person), slot("import", settings.IMPORTS_AT_ONCE) as is_free:
        if not is_free:
            raise ValidationError(_("Many files are being read right now. Try again in a few seconds."))
        yield
