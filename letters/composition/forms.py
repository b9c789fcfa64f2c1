"""The form for a letter that is composed out of one's own facts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from checklist.compose import situations
from letters.beginning.advertisement import guide_by_role_or_ad
from letters.creation.forms import NewLetterForm
from letters.fields import OfferedGuideField
from letters.models import Letter

SITUATIONS = {
    "first-job": _("A first job"), "no-degree": _("Without a degree"), "change-of-field": _("A change of field"),
    "return": _("Back to work after a break"), "step-up": _("A step up"), "spontaneous": _(
        "A spontaneous application"
    ),
    "internal-move": _("Within your own company"), "freelance-to-employee": _("From self-employed to employed"),
    "short-email": _("A short email"),
}  # fmt: skip


class ComposeForm(NewLetterForm):
    """For which company and role, by which guide, and what the advertisement says."""

    class Meta(NewLetterForm.Meta):
        fields = ["company", "role", "title", "language", "job_ad"]

    guide = OfferedGuideField(label=_("The guide"), required=False, empty_label=_("The one that fits the role"))
    situation = forms.ChoiceField(label=_("What kind of application it is"), required=False)

    field_order = ["company", "role", "job_ad", "guide", "language", "situation", "title"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds: Any = self.fields["situation"]
        kinds.choices = [("", _("An ordinary application")), *((name, SITUATIONS[name]) for name in situations())]

    def clean(self) -> dict[str, Any]:
        sent = super().clean() or self.cleaned_data
        if "guide" in sent and not sent["guide"]:
            sent["guide"] = guide_by_role_or_ad(sent.get("role", ""), sent.get("job_ad", ""))
            if sent["guide"] is None:
                self.add_error("guide", _("No guide has been published yet."))
        return sent

    def facts(self) -> dict[str, Any]:
        """The fields of the new letter, which is sent as an e-mail where a short one was asked for."""
        is_email = self.cleaned_data["situation"] == "short-email"
        return super().facts() | {"form": Letter.Form.EMAIL if is_email else Letter.Form.LETTER}

    def new_letter(self) -> Letter:
        """The letter as it would be, not saved: for which its text can be composed."""
        return Letter(guide=self.cleaned_data["guide"], **self.facts())
