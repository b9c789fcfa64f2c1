"""The form that publishes a guide."""

from django import forms
from django.utils.translation import gettext_lazy


class PublishForm(forms.Form):
    """Publish ``revision``, the one whose effect was shown."""

    revision = forms.IntegerField(widget=forms.HiddenInput)
    rerun = forms.BooleanField(
        label=gettext_lazy("Check every open letter by this edition"),
        required=False,
        help_text=gettext_lazy(
            "The latest version of each, a few at a time, so that nobody waits longer for their own check. You "
            "can also do this later."
        ),
    )
