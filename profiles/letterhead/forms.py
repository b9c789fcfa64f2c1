"""The form that fills an empty letterhead."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from profiles.importing.source import Source
from profiles.letterhead.contacts import LONGEST, PLACES


class LetterheadForm(forms.Form):
    """Email, phone and town, as the newest CV that has any of them gives them; what is left empty is left out."""

    email = forms.EmailField(label=_("Email"), required=False, max_length=LONGEST)
    phone = forms.CharField(label=_("Phone"), required=False, max_length=LONGEST)
    city = forms.CharField(label=_("Town"), required=False, max_length=LONGEST)

    def __init__(self, *args: Any, by: User, **more: Any) -> None:
        sources = Source.objects.visible_to(by).filter(contacts__isnull=False).exclude(contacts={})
        source = sources.only("contacts").first()
        self.from_cv = bool(source)
        more["initial"] = source.contacts if source else None
        super().__init__(*args, **more)

    def clean(self) -> dict[str, Any]:
        if not self.errors and not any(self.cleaned_data[place] for place in PLACES):
            raise forms.ValidationError(_("Write at least one of them."))
        return self.cleaned_data

    def save(self, *, by: User) -> bool:
        """Fill the letterhead while it is empty; returns whether it was."""
        lines = [self.cleaned_data[place] for place in ("city", "phone", "email") if self.cleaned_data[place]]
        own = User.objects.visible_to(by).filter(pk=by.pk, letterhead="")
        return bool(own.update(letterhead="\n".join(lines)))
