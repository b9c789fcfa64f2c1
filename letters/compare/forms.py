"""The form that chooses two versions to compare."""

from django import forms


class CompareForm(forms.Form):
    """The numbers of two versions. Whether the letter has them, the comparison says."""

    old = forms.IntegerField(min_value=1, max_value=2**31 - 1)
    new = forms.IntegerField(min_value=1, max_value=2**31 - 1)
