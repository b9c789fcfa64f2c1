"""The form with which a person chooses letters of their own to be read for facts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from letters.models import Letter

MOST = 60_000  # code points read at once, of which each thousand takes some hundredths of a second


class LettersForm(forms.Form):
    """Which of one's own letters to read; those without a text are not offered."""

    letters = forms.ModelMultipleChoiceField(
        Letter.objects.none(),
        label=_("Which letters"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one letter.")},
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["letters"]
        own = Letter.objects.visible_to(person).select_related("draft")
        field.queryset = own.filter(draft__body__regex=r"\S").order_by("-draft__saved_at", "pk")
        field.label_from_instance = lambda letter: letter.title

    def clean_letters(self) -> list[Letter]:
        letters = list(self.cleaned_data["letters"])
        if sum(len(letter.draft.body) for letter in letters) > MOST:
            raise forms.ValidationError(_("That is too much to read at once: choose fewer letters."))
        return letters
