"""Pages of notices: the list, the links to where things happened, and unsubscribing from mail."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.notification_preferences import Kind
from accounts.types import UserRequest
from letters.paging import KeysFirst
from reviews.models import Notice
from reviews.notifications.wording import read_unsubscribe_token

PAGE_SIZE = 30


@require_GET
def notice_list(request: UserRequest) -> HttpResponse:
    """The person's notices, the newest first."""
    notices = Notice.objects.visible_to(request.user).order_by("-pk")
    pages = KeysFirst(notices, PAGE_SIZE, rows=lambda keys: notices.filter(pk__in=keys).for_reader(request.user))
    page = pages.get_page(request.GET.get("page"))
    return render(request, "reviews/notices.html", {"page": page})


@require_POST
def notice_open(request: UserRequest, pk: int) -> HttpResponse:
    """Mark a notice as read, and go to where it happened."""
    notices = Notice.objects.visible_to(request.user).filter(pk=pk)
    notice = get_object_or_404(notices.for_reader(request.user))
    notices.mark_read()
    return redirect(notice.path or "notices")


@require_POST
def notices_read(request: UserRequest) -> HttpResponse:
    """Mark all notices as read."""
    Notice.objects.visible_to(request.user).mark_read()
    return redirect("notices")


# SECURITY: mail programs post here by themselves, without a cookie; the signature in the address is what counts.
@csrf_exempt
@login_not_required
@require_http_methods(["GET", "POST"])
def mail_off(request: HttpRequest, token: str) -> HttpResponse:
    """Stop the mails of one kind, or the summaries: by the mail program's own button, or by the one on this page."""
    if (content := read_unsubscribe_token(token)) is None:
        raise Http404
    person, stopped = content
    if request.method == "POST":
        person.stop_mail(stopped["way"], stopped["kind"])
        messages.success(request, _("You will no longer get these emails."))
    label = Kind(stopped["kind"]).label if stopped["kind"] in Kind.values else ""
    response = render(request, "reviews/mail_off.html", {"label": label, "is_done": request.method == "POST"})
    response["Referrer-Policy"] = "no-referrer"
    return response
