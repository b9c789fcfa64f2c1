"""Forms that begin a letter."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from guides.models import Guide
from letters.beginning.advertisement import ANY_ROLE
from letters.creation.role_search import RoleSearch
from letters.models import Letter


def default_title(role: str, company: str) -> str:
    """The title of a letter that was given none."""
    return (", ".join(filter(None, [role, company])) or str(_("New letter")))[:120]


class NewLetterForm(forms.ModelForm):
    """What every new letter needs: company and role. Without a title, these make one."""

    class Meta:
        model = Letter
        fields = ["company", "role", "title", "language"]
        help_texts = {"title": _("Only you see it. If empty: role and company.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].required = False
        self.initial.setdefault("language", get_language() or "it")

    def facts(self) -> dict[str, Any]:
        """The fields of the new letter, with a title."""
        facts = {name: self.cleaned_data[name] for name in self._meta.fields or ()}
        facts["title"] = facts["title"] or default_title(facts["role"], facts["company"])
        return facts


class StartForm(NewLetterForm):
    """Begin with an empty page of a guide (``start`` is ``slug/``) or with a template of it (``slug/template``).

    ``keep`` in the place of ``start`` says to begin so although the role asks for another guide.
    """

    start = forms.CharField(max_length=200, required=False)
    keep = forms.CharField(max_length=200, required=False)
    fill = forms.BooleanField(label=_("Ask me for the gaps of the template one at a time"), required=False)

    class Meta(NewLetterForm.Meta):
        widgets = {"role": forms.TextInput({"list": "roles", "autocomplete": "off"})}
        help_texts = {"role": _("Any role will do. The guide follows from it.")}

    def clean(self) -> dict[str, Any]:
        sent = self.cleaned_data
        start = sent.get("keep") or sent.get("start") or ""
        slug, slash, template = start.partition("/")
        self.template: str = template
        self.guide = Guide.objects.offered().filter(slug=slug).first()
        rubric = self.guide.rubric if self.guide else None
        if not slash or not rubric or (template and not rubric.template(template)):
            self.add_error("start", _("Choose how to begin."))
        elif not sent.get("keep"):
            self._compare_with_role(RoleSearch(sent.get("role", ""), start))
        return sent

    def _compare_with_role(self, search: RoleSearch) -> None:
        """Take the guide of the role for an empty page that was chosen before there was one; else ask."""
        if search.contradicted and search.start == f"{ANY_ROLE}/":
            self.guide = search.guide
        elif search.contradicted:
            self.add_error("start", _("Your role has another guide: this one. Choose how to begin."))

    def start_arguments(self) -> dict[str, Any]:
        """The arguments for ``Letter.objects.start``."""
        return {"guide": self.guide, "template": self.template, **self.facts()}


class CopyForm(NewLetterForm):
    """The company to which a copy of a letter goes."""

    class Meta(NewLetterForm.Meta):
        fields = ["company", "role", "recipient", "title"]
        widgets = {"recipient": forms.Textarea(attrs={"rows": 3})}
