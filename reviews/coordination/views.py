"""The coordinators' page: every request that waits, to give to another mentor or to close, with a reason."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.models import User
from accounts.types import UserRequest
from reviews.forms import SettleForm
from reviews.mentors.profile import guide_titles
from reviews.models import ReviewRequest

SHOWN = 200


def overview(request: UserRequest, *, status: int = 200, **sent: object) -> HttpResponse:
    """Who waits for whom and since when; no word of a letter, not even its title."""
    if not request.user.is_coordinator:
        raise PermissionDenied
    waiting = ReviewRequest.objects.coordinated_by(request.user).with_words().select_related("letter__owner", "mentor")
    context = {"waiting": waiting[:SHOWN], "mentors": User.objects.mentors(), "guides": guide_titles()}
    return render(request, "reviews/coordination.html", context | sent, status=status)


@require_GET
def request_overview(request: UserRequest) -> HttpResponse:
    return overview(request)


def settle(request: UserRequest, pk: str, how: Callable[[ReviewRequest, SettleForm], str]) -> HttpResponse:
    asked = get_object_or_404(ReviewRequest.objects.coordinated_by(request.user).select_related("letter"), pk=pk)
    if not asked.can_be_settled_by(request.user):
        raise PermissionDenied
    form = SettleForm(request.POST)
    try:
        if not form.is_valid():
            raise ValidationError(str(next(iter(form.errors.values()))[0]))
        messages.success(request, how(asked, form))
    except ValidationError as error:
        reason = request.POST.get("reason", "")
        return overview(request, settled=asked.pk, problem=error.messages[0], reason=reason, status=422)
    return redirect("coordination")


@require_POST
def request_reassign(request: UserRequest, pk: str) -> HttpResponse:
    def reassign(asked: ReviewRequest, form: SettleForm) -> str:
        mentor = form.cleaned_data["mentor"]
        if mentor is None:
            raise ValidationError(_("Choose a mentor from the list."))
        asked.reassign(mentor, by=request.user, reason=form.cleaned_data["reason"])
        return _("%(mentor)s will read the letter.") % {"mentor": mentor}

    return settle(request, pk, reassign)


@require_POST
def request_close(request: UserRequest, pk: str) -> HttpResponse:
    def close(asked: ReviewRequest, form: SettleForm) -> str:
        asked.close(by=request.user, reason=form.cleaned_data["reason"])
        return _("Closed. The candidate reads why.")

    return settle(request, pk, close)
