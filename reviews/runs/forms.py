"""The form that sets a point of the checklist aside."""

from django import forms


class DismissForm(forms.Form):
    """A point to set aside, and why."""

    point = forms.CharField(max_length=60)
    reason = forms.CharField(max_length=200, required=False)
