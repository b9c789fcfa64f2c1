"""Beginning a letter from a CV and an ad: the CV is read, and the letter made."""

import uuid

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts.models import User
from letters.beginning.forms import BeginForm
from letters.models import Letter
from profiles.importing.intake import take_in
from profiles.quick_entry.forms import QuickEntryForm


def begin(form: BeginForm, *, by: User) -> Letter:
    """Read the CV of a valid form, and make its letter, with an empty text.

    Returns:
        The letter, which is the same when the form is sent again.

    Raises:
        ValidationError: The CV cannot be read; no letter is made.
        QuotaExceeded: The person has begun too many letters, or has had too many CVs read.
    """
    if form.has_cv:
        try:
            take_in(*form.content(), by=by)
        except ValidationError as error:
            field = "file" if form.cleaned_data["file"] else "text"
            raise ValidationError({field: error.messages}) from error
    pk = form.letter_id(by) or uuid.uuid4()
    facts = form.facts() | {"job_ad": form.cleaned_data["job_ad"]} | {"id": pk}
    if facts["guide"] is None:
        raise ValidationError(_("There is no guide yet."))
    try:
        with transaction.atomic():
            return Letter.objects.start(by=by, **facts)
    except IntegrityError:
        # The form was sent twice at the same time, and the other one was first; or the letter is in the bin.
        begun = Letter.objects.visible_to(by).filter(pk=pk).first()
        return begun or Letter.objects.start(by=by, **facts | {"id": uuid.uuid4()})


def keep_cards(entry: QuickEntryForm, letter: Letter, *, by: User) -> None:
    """Keep what the cards say; the same cards sent again, even at the same moment, add nothing."""
    with transaction.atomic():
        Letter.objects.visible_to(by).select_for_update(no_key=True).get(pk=letter.pk)
        entry.save(by=by)
