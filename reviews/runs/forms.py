"""Forms that set a point of the checklist aside, and answer one."""

from django import forms


class DismissForm(forms.Form):
    """A point to set aside, and why."""

    point = forms.CharField(max_length=60)
    reason = forms.CharField(max_length=200, required=False)


class AnswerForm(forms.Form):
    """Whether a passage shows what a point asks for."""

    point = forms.CharField(max_length=60)
    answer = forms.ChoiceField(choices=[("yes", ""), ("no", "")])
    quote = forms.CharField(max_length=2000, required=False, strip=False)
    version = forms.IntegerField(min_value=1, max_value=10**9, required=False)
