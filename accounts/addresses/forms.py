"""Forms that ask for another address: by the owner, and by an admin, who says why."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AddressForm(forms.Form):
    email = forms.EmailField(
        label=_("New address"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )


class AddressForSomebodyForm(AddressForm):
    reason = forms.CharField(
        label=_("Why"), max_length=300, help_text=_("The person reads it in the email, and it is kept with the change.")
    )
