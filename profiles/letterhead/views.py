"""The page that fills an empty letterhead with the contacts of a CV."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.types import UserRequest
from profiles.facts.way_back import sent_from
from profiles.letterhead.forms import LetterheadForm


@require_http_methods(["GET", "POST"])
def letterhead(request: UserRequest) -> HttpResponse:
    """Offer email, phone and town for the letterhead; one that is there already is changed in the settings."""
    back = sent_from(request)
    if request.user.letterhead:
        return redirect(back or "profile")
    form = LetterheadForm(request.POST if request.method == "POST" else None, by=request.user)
    if form.is_valid():
        if form.save(by=request.user):
            messages.success(request, _("Your letters now carry your contacts."))
        return redirect(f"{back}#letterhead" if back else "profile")
    return render(
        request, "profiles/letterhead.html", {"form": form, "next": back}, status=422 if form.is_bound else 200
    )
