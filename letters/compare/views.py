"""The page that compares two versions of a letter."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.types import UserRequest
from letters.access import own_letter
from letters.compare.forms import CompareForm
from letters.compare.page import Comparison


@require_GET
def compare_choose(request: UserRequest, pk: str) -> HttpResponse:
    """Redirect from the form that chooses two versions to their comparison."""
    letter = own_letter(request, pk)
    form = CompareForm(request.GET)
    if form.is_valid():
        return redirect("compare", letter.pk, form.cleaned_data["old"], form.cleaned_data["new"])
    messages.error(request, _("Choose two versions to compare."))
    return redirect("versions", letter.pk)


@require_GET
def compare(request: UserRequest, pk: str, old: int, new: int) -> HttpResponse:
    letter = own_letter(request, pk)
    before, after = (get_object_or_404(letter.versions, number=number) for number in (old, new))
    context = {"letter": letter, "old": before, "new": after, "comparison": Comparison(before.body, after.body)}
    return render(request, "letters/compare.html", context)
