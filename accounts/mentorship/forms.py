"""Forms for applying to be a mentor and for inviting one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import MentorApplication


class ApplicationForm(forms.ModelForm):
    class Meta:
        model = MentorApplication
        fields = ["words"]
        widgets = {"words": forms.Textarea(attrs={"rows": 6})}
        help_texts = {"words": _("What you do, which letters you can judge, how much time you have.")}


class InvitationForm(forms.Form):
    email = forms.EmailField(label=_("Email"), widget=forms.EmailInput(attrs={"autocomplete": "off"}))
