"""Changing the guide of a letter, and taking over facts that its job ad tells."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.desk.fitting_guide import FittingGuide
from letters.desk.forms import GuideForm


@require_http_methods(["GET", "POST"])
def letter_guide(request: UserRequest, pk: str) -> HttpResponse:
    """Choose another guide for a letter; versions keep the reports that they have."""
    letter = own_letter(request, pk)
    fitting = FittingGuide(letter)
    proposed = (fitting.better or letter.guide).slug
    form = GuideForm(request.POST if request.method == "POST" else None, initial={"guide": proposed})
    if request.method == "POST" and form.is_valid():
        letter.change_guide(form.cleaned_data["guide"], by=request.user)
        messages.success(request, _("From now on the letter is checked by this guide."))
        return redirect(letter)
    context = {"letter": letter, "form": form, "fitting": fitting}
    return render(request, "letters/guide.html", context, status=422 if form.is_bound else 200)


@require_POST
def ad_facts_take(request: UserRequest, pk: str) -> HttpResponse:
    """Take over what the ad says of company, role, language and guide; only what the form names."""
    letter = own_letter(request, pk)
    fitting = FittingGuide(letter)
    told = {fact.name: fact.value for fact in fitting.told_by_ad}
    taken = {name: told[name] for name in request.POST.getlist("fact") if name in told}
    if taken.pop("guide", None) and fitting.better:
        letter.change_guide(fitting.better, by=request.user)
        messages.success(request, _("From now on the letter is checked by this guide."))
    if taken:
        letter.change_facts(**taken)
        messages.success(request, _("Saved."))
    return redirect(letter)
