"""The form with which a person has their own account erased."""

from django import forms
from django.utils.translation import gettext_lazy as _


class ErasureForm(forms.Form):
    """A tick, so that nobody erases an account by one press."""

    is_understood = forms.BooleanField(
        label=_("I have read this, and want my account to be erased"),
        error_messages={"required": _("Tick the box if you want your account to be erased. Nothing has happened yet.")},
    )
