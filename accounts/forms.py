"""Forms for sign-up, profile, notification preferences and API tokens."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import Token, User
from accounts.notification_preferences import ByMail, Choice, Kind


class SignupForm(forms.Form):
    """What allauth's sign-up asks beside e-mail and password."""

    field_order = ["name", "email", "password1"]

    name = forms.CharField(
        label=_("First and last name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name", "autofocus": True}),
    )

    def signup(self, request: HttpRequest, user: User) -> None:
        """Nothing more: the adapter has set the name already. allauth requires the method."""


class ProfileForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["name", "letterhead", "language"]
        widgets = {"letterhead": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [("", _("As in the browser")), *User.Language.choices]  # type: ignore[attr-defined]


class NoticesForm(forms.Form):
    """For each kind a field ``<kind>_product`` and a field ``<kind>_mail``."""

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind in Kind:
            now, label = user.notification_choice(kind), kind.label
            self.fields[f"{kind}_product"] = forms.BooleanField(
                label=_("%(kind)s: under Notices") % {"kind": label}, required=False, initial=now.in_product
            )
            self.fields[f"{kind}_mail"] = forms.ChoiceField(
                label=_("%(kind)s: by mail") % {"kind": label}, choices=ByMail.choices, initial=now.by_mail
            )

    def rows(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """Each kind in words, with its two fields."""
        return [(str(kind.label), self[f"{kind}_product"], self[f"{kind}_mail"]) for kind in Kind]

    def chosen(self) -> dict[str, Choice]:
        data = self.cleaned_data
        return {str(kind): Choice(data[f"{kind}_product"], data[f"{kind}_mail"]) for kind in Kind}


class TokenForm(forms.ModelForm):
    scopes = forms.MultipleChoiceField(
        label=_("It may"),
        choices=[(Token.Scope.READ, _("read my letters")), (Token.Scope.WRITE, _("write and check them"))],
        initial=[Token.Scope.READ],
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Token
        fields = ["name", "scopes"]
        labels = {"name": _("What it is for")}
