"""The form with which a coordinator gives a request to another mentor, or closes it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User


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
