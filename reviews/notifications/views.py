"""The pages of notices: what is new, the way to where it happened, and the way out of mail."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.notification_preferences import Kind
from accounts.types import UserRequest
from reviews.models import Notice
from reviews.notifications.wording import stop_by

ON_A_PAGE = 30


@require_GET
def notice_list(request: UserRequest) -> HttpResponse:
    notices = Notice.objects.visible_to(request.user).to_read(request.user)
    page = Paginator(notices, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "reviews/notices.html", {"page": page})


@require_POST
def notice_open(request: UserRequest, pk: int) -> HttpResponse:
    """To where it happened; the notice is read then."""
    notices = Notice.objects.visible_to(request.user).filter(pk=pk)
    notice = get_object_or_404(notices.to_read(request.user))
    notices.mark_read()
    return redirect(notice.path or "notices")


@require_POST
def notices_read(request: UserRequest) -> HttpResponse:
    Notice.objects.visible_to(request.user).mark_read()
    return redirect("notices")


# SECURITY: mail programs post here by themselves, without a cookie; the signature in the address is what counts.
@csrf_exempt
@login_not_required
@require_http_methods(["GET", "POST"])
def mail_off(request: HttpRequest, token: str) -> HttpResponse:
    """Stop the mails of one kind, or the summaries: by the mail program's own button, or by the one on this page."""
    if (found := stop_by(token)) is None:
        raise Http404
    person, what = found
    if request.method == "POST":
        person.stop_mail(what["way"], what["kind"])
        messages.success(request, _("You will get no more such mails."))
    label = Kind(what["kind"]).label if what["kind"] in Kind.values else ""
    response = render(request, "reviews/mail_off.html", {"label": label, "is_done": request.method == "POST"})
    response["Referrer-Policy"] = "no-referrer"
    return response
