"""Verdicts that admins expect of a sample letter: the form and the page on which they are typed."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from accounts.types import UserRequest
from guides.access import admins_only
from guides.localization import localized
from guides.models import Guide, SampleLetter

NOT_JUDGED = ("", gettext_lazy("not judged"))
OF_A_CRITERION = [
    NOT_JUDGED,
    ("met", gettext_lazy("met")),
    ("partial", gettext_lazy("in part")),
    ("missing", gettext_lazy("missing")),
]
OF_A_MISTAKE = [NOT_JUDGED, ("found", gettext_lazy("found")), ("absent", gettext_lazy("not found"))]


class ExpectedVerdictsForm(forms.Form):
    """A verdict for each criterion and mistake of a draft, all of which may be left open."""

    def __init__(self, draft: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part, choices in (("criteria", OF_A_CRITERION), ("mistakes", OF_A_MISTAKE)):
            for entry in draft[part]:
                label = localized(entry["title"]) or entry["id"]
                self.fields[entry["id"]] = forms.ChoiceField(label=label, choices=choices, required=False)

    def verdicts(self) -> dict[str, str]:
        """What was judged; call it on a valid form."""
        return {check: verdict for check, verdict in self.cleaned_data.items() if verdict}


@admins_only
@require_http_methods(["GET", "POST"])
def sample_verdicts(request: UserRequest, slug: str, pk: int) -> HttpResponse:
    """Label a sample letter. Verdicts on checks that the draft no longer has are kept."""
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    sample = get_object_or_404(SampleLetter, guide=guide, pk=pk)
    form = ExpectedVerdictsForm(
        guide.draft, request.POST if request.method == "POST" else None, initial=sample.expected
    )
    if form.is_bound and form.is_valid():
        former = {check: verdict for check, verdict in sample.expected.items() if check not in form.fields}
        sample.expected = former | form.verdicts()
        sample.save(update_fields=["expected"])
        messages.success(request, _("The expected verdicts have been saved."))
        return redirect("guide-agreement", slug)
    context = {"guide": guide, "sample": sample, "form": form}
    return render(request, "guides/sample_verdicts.html", context, status=422 if form.is_bound else 200)
