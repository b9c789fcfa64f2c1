"""Forms of a person's own model, and of the sentences that are taken into a letter."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from letters.wording.connection.address import BadAddress, parse_address

SHAPES = {
    "shape": _("The address must look like https://api.example.com/v1, without a key in it."),
    "scheme": _("The address must begin with https://."),
    "port": _("The address must have no port, or 443 or 8443."),
}


class OwnModelForm(forms.Form):
    """Where one's own model answers, and its key, which is never shown again."""

    url = forms.CharField(
        label=_("Address"),
        max_length=300,
        help_text=_("Of an OpenAI-compatible API, for example https://api.example.com/v1."),
    )
    model = forms.CharField(label=_("Name of the model"), max_length=100)
    key = forms.CharField(
        label=_("Key"),
        max_length=500,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),  # never rendered with a value
        help_text=_("It is encrypted, and never shown again."),
    )

    def clean_url(self) -> str:
        """Only shape, scheme and port: which IP address is called is looked at with each request."""
        url: str = self.cleaned_data["url"].strip()
        try:
            parse_address(url, allow_private=settings.MODEL_FROM_PEOPLE == "any")
        except BadAddress as error:
            raise forms.ValidationError(SHAPES[str(error)]) from None
        return url

    def clean_key(self) -> str:
        """A key goes into a header."""
        key: str = self.cleaned_data["key"]
        if not (key.isascii() and key.isprintable()) or " " in key:
            raise forms.ValidationError(_("A key has no spaces and no accents."))
        return key


class TakeForm(forms.Form):
    """The numbers of the sentences to take."""

    sentence = forms.TypedMultipleChoiceField(coerce=int)

    def __init__(self, *args: Any, numbers: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["sentence"]
        field.choices = [(number, number) for number in numbers]
