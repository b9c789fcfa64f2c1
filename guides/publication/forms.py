"""The forms that publish a guide."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy


class RerunForm(forms.Form):
    """Whether the open letters are to be judged by what is published."""

    rerun = forms.BooleanField(
        label=gettext_lazy("Check every open letter by this edition"),
        required=False,
        help_text=gettext_lazy(
            "The latest version of each, a few at a time, so that nobody waits longer for their own check. You "
            "can also do this later."
        ),
    )


class PublishForm(RerunForm):
    """Publish ``revision``, the one whose effect was shown."""

    revision = forms.IntegerField(widget=forms.HiddenInput)


class RollBackForm(RerunForm):
    """Publish an older edition again; ``newest`` is the number of the newest one when the effect was shown."""

    newest = forms.IntegerField(widget=forms.HiddenInput)


class ProposeForm(forms.Form):
    """Propose what was shown to the other admins: ``seen`` as of ``EditionProposal``."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    note = forms.CharField(
        label=gettext_lazy("A note for the other admins"), max_length=500, required=False, widget=forms.Textarea
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note"].widget.attrs["rows"] = 3


class DecisionForm(forms.Form):
    """Why a proposal is declined."""

    reason = forms.CharField(label=gettext_lazy("Reason"), max_length=500, required=False)
