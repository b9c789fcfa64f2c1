"""Forms for programmes: what one is, a code to join, a list of people to invite, and whom to appoint."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from guides.models import Guide
from programmes.invitation import INVITED
from programmes.models import Programme
from programmes.roster import MOST, UnreadableRoster, read_roster

LARGEST = 100_000  # bytes of a list


class ProgrammeForm(forms.ModelForm):
    """What an admin says of a programme; ``guides`` are the titles of the published guides by primary key."""

    class Meta:
        model = Programme
        fields = ["name", "starts_on", "ends_on", "guides", "code", "domain"]
        widgets = {
            "guides": forms.CheckboxSelectMultiple,
            "starts_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "ends_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    def __init__(self, *args: Any, guides: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["guides"]
        field.queryset = Guide.objects.filter(pk__in=guides)
        field.label_from_instance = lambda guide: guides[guide.pk]


class CodeForm(forms.Form):
    """The code of a programme."""

    code = forms.CharField(label=_("Code"), max_length=40, widget=forms.TextInput(attrs={"autocomplete": "off"}))


class AppointForm(forms.Form):
    """The address of somebody who is to coordinate a programme."""

    email = forms.EmailField(label=_("Email"), widget=forms.EmailInput(attrs={"autocomplete": "off"}))


class InviteForm(forms.Form):
    """Whom to invite, typed or as a file, and as what; cleaned, ``people`` is a list of addresses."""

    role = forms.ChoiceField(
        label=_("Invite as"), choices=[(role.value, role.label) for role in INVITED], widget=forms.RadioSelect
    )
    people = forms.CharField(
        label=_("Addresses, one on each line, or a CSV list"),
        required=False,
        max_length=LARGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    file = forms.FileField(label=_("or a CSV file"), required=False)

    def clean_file(self) -> str:
        """The text of the file; "" without one."""
        file: UploadedFile | None = self.cleaned_data["file"]
        if not file:
            return ""
        if (file.size or 0) > LARGEST:
            raise ValidationError(_("This file is too large: a list holds 500 people."))
        content: bytes = file.read()
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError:
            return content.decode("cp1252", errors="replace")  # as older spreadsheets write

    def clean(self) -> dict[str, Any]:
        """Both lists as one."""
        text = "\n".join([self.cleaned_data.get("people") or "", self.cleaned_data.get("file") or ""])
        try:
            self.cleaned_data["people"] = read_roster(text)
        except UnreadableRoster as error:
            if error.args:
                lines = ", ".join(error.args)
                raise ValidationError(_("These lines have no address: %(lines)s") % {"lines": lines}) from error
            raise ValidationError(_("A list holds 1 to %(most)d addresses.") % {"most": MOST}) from error
        return self.cleaned_data
