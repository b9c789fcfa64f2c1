"""The form that begins a letter from a CV and an ad, and the form that changes what was read from the ad."""

import uuid
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from checklist.ads import guide_for_role
from guides.models import Guide
from letters.beginning.advertisement import (
    ANY_ROLE,
    LONGEST,
    AdFacts,
    facts_of_ad,
    fitting_guide,
    is_link_alone,
    names_of_roles,
    other_language,
)
from letters.creation.forms import default_title
from letters.desk.job_ad import LANGUAGES
from letters.models import Letter
from profiles.importing.forms import WORD, CvFields

LONGEST_AD = 20_000  # code points, as ``Letter.job_ad`` holds


class ChipsForm(forms.Form):
    """Guide, language, company and role, which the ad tells; what is chosen here holds instead."""

    company = forms.CharField(label=_("Company"), max_length=120, required=False)
    role = forms.CharField(label=_("Role"), max_length=120, required=False)
    guide = forms.ChoiceField(label=_("The guide"), required=False)
    language = forms.ChoiceField(label=_("Language of the letter"), required=False)

    def __init__(
        self, *args: Any, ad: str = "", titles_of_offered: Mapping[str, str] | None = None, **kwargs: Any
    ) -> None:
        """Make the form of an ad; the titles of the offered guides, by slug, are asked for where they are not given."""
        super().__init__(*args, **kwargs)
        self.ad = "" if is_link_alone(ad) or not WORD.search(ad) else ad
        self.titles = Guide.objects.offered().titles() if titles_of_offered is None else titles_of_offered
        self._offer("guide", self.titles, self.titles.get(self.guide_of_ad, "") if self.ad.strip() else "")
        self._offer("language", dict(Letter.Language.choices), Letter.Language(self.language_of_ad).label)
        for name, told in (("company", self.told.company), ("role", self.told.role)):
            self.fields[name].widget.attrs["placeholder"] = told

    def _offer(self, name: str, choices: Mapping[str, Any], told: str | Promise) -> None:
        field: Any = self.fields[name]
        as_told = (
            _("as in the job ad: %(what)s") % {"what": told} if self.ad.strip() and told else _("as in the job ad")
        )
        field.choices = [("", as_told), *choices.items()]

    @cached_property
    def told(self) -> AdFacts:
        """What the ad says."""
        return facts_of_ad(self.ad) if self.ad.strip() else AdFacts()

    @cached_property
    def guide_of_ad(self) -> str:
        """The slug of the guide that a typed role asks for, or else the ad."""
        typed = str(self.data.get("role") or "")[:LONGEST] if self.is_bound else ""
        by_role = guide_for_role(typed, names_of_roles()) if typed else None
        guide = fitting_guide(self.told.guide if by_role is None else by_role or ANY_ROLE, self.language_of_ad)
        return guide.slug if guide else ""

    @property
    def language_of_ad(self) -> str:
        """The ad's language; that of the page where the ad does not tell, or is in another one."""
        return self.told.language or (get_language() or "it")[:2]

    @property
    def chips(self) -> list[str]:
        """Role, company, guide and language in words, as far as they are known: chosen, or read from the ad."""
        if not self.ad.strip():
            return []
        chosen = {name: str(self.data.get(name) or "")[:120] for name in self.fields} if self.is_bound else {}
        language = chosen.get("language") or self.language_of_ad
        found = [
            chosen.get("role") or self.told.role,
            chosen.get("company") or self.told.company,
            chip_of_guide(self.titles.get(chosen.get("guide") or self.guide_of_ad, "")),
            str(dict(Letter.Language.choices).get(language, "")),
        ]
        return [words for words in found if words]

    @property
    def warning(self) -> str:
        """One sentence where the ad is in a language in which Bozza reads none; else ""."""
        return sentence_on_language(self.ad)

    def facts(self) -> dict[str, Any]:
        """The fields of the letter."""
        said = self.cleaned_data
        guide = fitting_guide(said["guide"] or self.guide_of_ad)
        facts = {name: said[name] or getattr(self.told, name) for name in ("company", "role")}
        language = said["language"] or self.language_of_ad
        return {"guide": guide, "language": language, "title": default_title(facts["role"], facts["company"]), **facts}


def chip_of_guide(title: str) -> str:
    """The words of the chip for a guide, so that it is not taken for the role."""
    return str(_("Guide: %(title)s") % {"title": title}) if title else ""


def sentence_on_language(ad: str) -> str:
    """What to say of an ad in a language that Bozza does not read; "" of any other."""
    code = other_language(ad)
    if not code:
        return ""
    sentence = _(
        "The job ad seems to be in %(language)s. Bozza reads job ads in Italian and English, and writes in these "
        "two: check role, company and language yourself."
    )
    return str(sentence % {"language": str(LANGUAGES[code]).lower() if get_language() == "it" else LANGUAGES[code]})


class BeginForm(ChipsForm, CvFields):
    """A CV and an ad. What comes out of a form once sent is one letter, however often it is sent (``once``)."""

    job_ad = forms.CharField(
        label=_("The job ad"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 8})
    )
    once = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    field_order = ["file", "text", "job_ad", "role", "company", "guide", "language", "once"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {}).setdefault("once", uuid.uuid4())
        sent = args[0] if args and args[0] is not None else {}
        super().__init__(*args, ad=str(sent.get("job_ad", ""))[:LONGEST_AD], **kwargs)
        file = self.fields["file"]
        file.label = _("Your CV")
        file.help_text = _(
            "PDF, Word, text, JSON Resume, Europass or LinkedIn’s archive, at most 5 MB; the file itself is not "
            "kept. No CV to hand? Leave it empty: you are asked five things instead."
        )

    def clean_job_ad(self) -> str:
        ad: str = self.cleaned_data["job_ad"].strip()
        if not ad:
            raise forms.ValidationError(_("Paste the text of the job ad: Bozza reads from it what to write about."))
        if not WORD.search(ad):
            raise forms.ValidationError(_("There are no words in this text: paste that of the job ad."))
        if is_link_alone(ad):
            raise forms.ValidationError(
                _("Bozza opens no links. Copy the text of the job ad from its page, and paste it here.")
            )
        if (more := len(ad) - LONGEST_AD) > 0:
            sentence = _(
                "The job ad is %(more)d characters too long: Bozza takes 20,000. Paste only the job ad, without "
                "the page around it."
            )
            raise forms.ValidationError(sentence % {"more": more})
        return ad

    def letter_id(self, by: User) -> uuid.UUID | None:
        """The id of the letter that this form begins for a person; None where the form does not say which one it is."""
        once = self.data.get("once") if self.is_bound else None
        return uuid.uuid5(uuid.NAMESPACE_OID, f"bozza letter of {by.pk} {once}") if once else None

    def letter_begun(self, by: User) -> Letter | None:
        """The letter that this form has begun already, when it is sent again."""
        pk = self.letter_id(by)
        return Letter.objects.visible_to(by).select_related("draft").filter(pk=pk).first() if pk else None


class LetterChipsForm(forms.ModelForm):
    """What was read from the ad, as the letter has it."""

    guide = forms.ChoiceField(label=_("The guide"))

    class Meta:
        model = Letter
        fields = ["role", "company", "language"]

    field_order = ["role", "company", "guide", "language"]

    def __init__(self, data: QueryDict | None = None, *, letter: Letter) -> None:
        super().__init__(data, instance=letter, initial={"guide": letter.guide.slug})
        self.titles = Guide.objects.titles()
        field: Any = self.fields["guide"]
        offered = Guide.objects.offered().values_list("slug", flat=True)
        kept = {*offered, letter.guide.slug}  # a letter keeps its guide though that may be retired
        field.choices = [(slug, title) for slug, title in self.titles.items() if slug in kept]

    @property
    def chips(self) -> list[str]:
        """Role, company, guide and language in words."""
        letter = self.instance
        guide = chip_of_guide(self.titles.get(letter.guide.slug, ""))
        return [words for words in (letter.role, letter.company, guide, letter.get_language_display()) if words]

    @property
    def unread(self) -> Promise | str:
        """What to say of role and company where the ad did not name them; "" where the letter has both."""
        letter = self.instance
        if letter.role and letter.company:
            return ""
        if letter.role:
            return _("The company is not known yet: write it here, or the letter will have a gap for it.")
        if letter.company:
            return _("The role is not known yet: write it here, or the letter will have a gap for it.")
        return _("Role and company are not known yet: write them here, or the letter will have gaps for them.")

    def save_chips(self, *, by: User) -> None:
        """Change the letter, whose title follows as long as it is that of role and company."""
        letter, said = self.instance, self.cleaned_data
        letter.change_guide(Guide.objects.get(slug=said["guide"]), by=by)
        facts = {name: said[name] for name in ("role", "company", "language")}
        letter.change_facts(title=default_title(said["role"], said["company"]), **facts)
