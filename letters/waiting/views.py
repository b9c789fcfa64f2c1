"""A visitor keeps what they chose, and goes on to sign up; the page for when nothing waits any more."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.entrance.attempts import network
from accounts.entrance.own_pages import from_own_pages
from accounts.types import UserRequest
from letters.models import WaitingText
from letters.waiting.arrival import letter_from_waiting_text
from letters.waiting.forms import KeepForm
from limits.quota import KEPT_TEXTS


@login_not_required
@from_own_pages
@require_POST
def text_keep(request: HttpRequest) -> HttpResponse:
    """Keep guide, template, text and ad for two days, and go on to sign up; signed in, begin the letter at once."""
    form = KeepForm(request.POST)
    guide = form.chosen_guide() if form.is_valid() else None
    if guide is None:
        return render(request, "reviews/trial.html", {"form": form}, status=422)
    KEPT_TEXTS.use_from(network(request))
    said = {name: form.cleaned_data[name] for name in ("template", "job_ad")}
    WaitingText.objects.keep(
        request.session, guide=guide, body=form.cleaned_data["text"], language=form.language(), **said
    )
    if request.user.is_authenticated:
        letter = letter_from_waiting_text(request.session, by=request.user, from_session=True)
        return redirect(letter or "letters")
    return redirect(f"{reverse('account_signup')}?{urlencode({'next': reverse('text-kept')})}")


@require_safe
def text_kept(request: UserRequest) -> HttpResponse:
    """Where signing in leads to when there is no text to go on with."""
    messages.info(request, _("What you chose before is no longer kept: it is kept for 48 hours."))
    return redirect("letters")
