"""The forms with which a coordinator gives requests to other mentors, reminds these, or closes a request."""

import uuid

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from reviews.coordination.plan import MOST, Rules


class SettleForm(forms.Form):
    """The reason, and who reads the letter instead: a mentor, or with ``queue`` any of them."""

    mentor = forms.ModelChoiceField(User.objects.mentors(), required=False)
    queue = forms.BooleanField(required=False)
    reason = forms.CharField(
        max_length=1000, error_messages={"required": _("Say why: the candidate and the mentor will read it.")}
    )


class DecisionForm(forms.Form):
    """What a candidate says to a proposal."""

    decision = forms.ChoiceField(choices=[("accept", "accept"), ("decline", "decline")])


def is_key(value: str) -> bool:
    """Whether a text is the key of a row, whether or not there is one."""
    try:
        return str(uuid.UUID(value)) == value.lower()
    except ValueError:
        return False


class UUIDList(forms.MultipleChoiceField):
    """Keys of rows, at most ``MOST``; which of them exist, a queryset decides."""

    def valid_value(self, value: str) -> bool:
        """Whether it is a key at all."""
        return is_key(value)

    def validate(self, value: list[str]) -> None:
        super().validate(value)
        if len(value) > MOST:
            raise ValidationError(_("Choose at most %(most)d letters at a time.") % {"most": MOST})


class PairList(UUIDList):
    """Pairs of keys, of a request and of a mentor, with a colon between them."""

    def valid_value(self, value: str) -> bool:
        """Whether both are keys."""
        first, _colon, second = value.partition(":")
        return is_key(first) and is_key(second)


class ChosenForm(forms.Form):
    """Requests that were ticked on the board; with ``everything`` all that its filters show."""

    request = UUIDList(required=False)
    everything = forms.BooleanField(label=_("All that these filters show"), required=False)


class PlanForm(ChosenForm):
    """The rules of a plan, and with ``confirm`` the reason for carrying it out."""

    language = forms.BooleanField(label=_("The mentor reads the letter’s language"), required=False, initial=True)
    guide = forms.BooleanField(label=_("The mentor reads for the letter’s guide"), required=False, initial=True)
    not_again = forms.BooleanField(label=_("The mentor has not had this letter before"), required=False, initial=True)
    reason = forms.CharField(label=_("Why? Candidates and mentors will read it."), max_length=1000, required=False)
    pair = PairList(required=False)
    confirm = forms.BooleanField(required=False)

    @property
    def rules(self) -> Rules:
        """The rules that were ticked; all of them where the form was not shown yet."""
        if "planned" not in self.data:
            return Rules()
        return Rules(**{name: bool(self.cleaned_data.get(name)) for name in ("language", "guide", "not_again")})

    @property
    def pairs(self) -> dict[str, str]:
        """The mentor of each request of the plan that was looked at, by their keys."""
        return dict(pair.split(":") for pair in self.cleaned_data.get("pair", []))

    def clean(self) -> dict[str, object]:
        """Carrying out a plan takes a reason."""
        if self.cleaned_data.get("confirm") and not (self.cleaned_data.get("reason") or "").strip():
            self.add_error("reason", _("Say why: the candidate and the mentor will read it."))
        return self.cleaned_data
