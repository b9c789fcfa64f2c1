"""Forms of sharing: the owner's for a new link, and the guest's for an answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from reviews.threads.forms import quote_field


class ShareForm(forms.Form):
    """A new link: for whom, for how long, and what it allows."""

    label = forms.CharField(
        label=_("For whom?"), max_length=80, help_text=_("Only you see it: a name to tell links apart.")
    )
    days = forms.TypedChoiceField(
        label=_("How long does the link work?"),
        choices=[(1, _("one day")), (3, _("three days")), (14, _("two weeks")), (60, _("two months"))],
        coerce=int,
        initial=14,
    )
    allows_comments = forms.BooleanField(label=_("Anyone who opens it may comment"), required=False)
    shows_comments = forms.BooleanField(label=_("They see the comments of mentors and guests"), required=False)


class GuestForm(forms.Form):
    """The name that a guest gives, and a comment where the link allows one."""

    name = forms.CharField(label=_("Your name"), max_length=80)
    quote = quote_field(max_length=2000, help_text=_("Copy them here, if you comment on some in particular."))
    text = forms.CharField(
        label=_("Your comment"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, may_comment: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_comment:
            del self.fields["quote"], self.fields["text"]
