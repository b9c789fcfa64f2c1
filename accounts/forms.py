"""Forms for sign-up, profile, notification preferences and API tokens."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import Token, User
from accounts.notification_preferences import ByMail, Kind, Preference


class SignupForm(forms.Form):
    """What sign-up asks besides e-mail and password."""

    field_order = ["name", "email", "password1"]

    name = forms.CharField(
        label=_("First and last name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name", "autofocus": True}),
    )

    def signup(self, request: HttpRequest, user: User) -> None:
        """Do nothing: allauth requires the method, and the adapter has set the name already."""


class ProfileForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["name", "letterhead", "language"]
        widgets = {"letterhead": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [("", _("As in the browser")), *User.Language.choices]  # type: ignore[attr-defined]


class NotificationPreferencesForm(forms.Form):
    """Notification preferences: for each kind the fields ``<kind>_product`` and ``<kind>_mail``."""

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind in Kind:
            preference, label = user.notification_preference(kind), kind.label
            self.fields[f"{kind}_product"] = forms.BooleanField(
                label=_("%(kind)s: under Notices") % {"kind": label}, required=False, initial=preference.in_product
            )
            self.fields[f"{kind}_mail"] = forms.ChoiceField(
                label=_("%(kind)s: by email") % {"kind": label}, choices=ByMail.choices, initial=preference.by_mail
            )

        more = User._meta.get_field("mails_tell_more")
        self.fields["mails_tell_more"] = forms.BooleanField(
            label=_("Emails have the title of the letter in the subject, and quote the mentor’s summary"),
            help_text=more.help_text,
            required=False,
            initial=user.mails_tell_more,
        )

    def rows(self) -> list[tuple[str, forms.BoundField, forms.BoundField]]:
        """Each kind's label with its two fields."""
        return [(str(kind.label), self[f"{kind}_product"], self[f"{kind}_mail"]) for kind in Kind]

    def preferences(self) -> dict[str, Preference]:
        """The chosen preferences by kind."""
        data = self.cleaned_data
        return {str(kind): Preference(data[f"{kind}_product"], data[f"{kind}_mail"]) for kind in Kind}


class TokenForm(forms.ModelForm):
    scopes = forms.MultipleChoiceField(
        label=_("Permissions"),
        choices=[
            (Token.Scope.READ, _("read my letters")),
            (Token.Scope.WRITE, _("write and check them")),
            (Token.Scope.REVIEW, _("read and review letters of others, as a mentor")),
        ],
        initial=[Token.Scope.READ],
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Token
        fields = ["name", "scopes"]
        labels = {"name": _("What it is for")}
