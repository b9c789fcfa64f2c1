"""The candidate's side: asking for an opinion, sending a newer version meanwhile, closing the door."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.models import Letter
from reviews.forms import AskForm
from reviews.mentors.profile import guide_titles, who_may_read
from reviews.models import ReviewRequest


def asking(request: UserRequest, letter: Letter, form: AskForm) -> HttpResponse:
    requests = ReviewRequest.objects.visible_to(request.user).filter(letter=letter).select_related("mentor", "version")
    context = {
        "letter": letter,
        "form": form,
        "cards": form.mentors,
        "guides": guide_titles(),
        "asked": requests.filter(state__in=ReviewRequest.WAITING).first(),
    }
    return render(request, "reviews/ask.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def request_create(request: UserRequest, pk: str) -> HttpResponse:
    """Ask about the letter as it stands: a version is made if the text has changed since the last."""
    letter = own_letter(request, pk)
    form = AskForm(
        request.POST if request.method == "POST" else None, mentors=who_may_read(letter), text=letter.draft.body
    )
    if request.method == "POST" and form.is_valid():
        try:
            version = letter.version_of_draft(by=request.user)
            asked = ReviewRequest.objects.ask(version, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, sent(asked))
            return redirect(version)
    return asking(request, letter, form)


def sent(asked: ReviewRequest) -> str:
    """Who reads it now, in a sentence."""
    if asked.mentor is None:
        return _("Your letter is in the mentors’ queue.")
    if asked.is_named:
        return _("%(mentor)s will read your letter.") % {"mentor": asked.mentor}
    return _("Your letter goes back to %(mentor)s first, and after a day to all mentors.") % {"mentor": asked.mentor}


def owned(request: UserRequest, pk: str) -> ReviewRequest:
    """The request, for the candidate whose letter it is; others who see it are refused."""
    asked = get_object_or_404(ReviewRequest.objects.visible_to(request.user).select_related("letter__guide"), pk=pk)
    if asked.letter.owner != request.user:
        raise PermissionDenied
    return asked


@require_POST
def version_send(request: UserRequest, pk: str) -> HttpResponse:
    """While the request waits: the text as it stands now takes the place of the version that was sent."""
    asked = owned(request, pk)
    try:
        version = own_letter(request, str(asked.letter_id)).version_of_draft(by=request.user)
        asked.move_to(version, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("ask", asked.letter_id)
    messages.success(request, _("Sent: version %(number)d is the one to read now.") % {"number": version.number})
    return redirect(version)


@require_POST
def request_withdraw(request: UserRequest, pk: str) -> HttpResponse:
    asked = owned(request, pk)
    asked.withdraw(by=request.user)
    messages.success(request, _("The mentor no longer sees your letter."))
    return redirect(asked)
