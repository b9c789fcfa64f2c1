"""Pages on which a person accepts a document, sees what they accepted, and withdraws their consent."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.types import UserRequest
from privacy.models import Acceptance
from privacy.notices.documents import Document
from privacy.notices.views import page_context


@require_http_methods(["GET", "POST"])
def accept(request: UserRequest, name: str) -> HttpResponse:
    """The text of a document with the button that accepts it, and back to where the person was going."""
    if name not in Document.values or (name == Document.CONDUCT and not request.user.is_mentor):
        raise Http404
    back = safe_path(request)
    if request.method == "POST":
        Acceptance.objects.accept(Document(name), by=request.user)
        return redirect(back or "acceptances")
    context = page_context(name) | {"name": name, "next": back}
    context["changed"] = name in Acceptance.objects.newest(request.user)
    return render(request, "privacy/notices/accept.html", context)


def safe_path(request: UserRequest) -> str:
    """The page that ``next`` names, if it is one of this site; else ""."""
    back = request.POST.get("next", "") or request.GET.get("next", "")
    # SECURITY: redirect only to pages of this site.
    is_safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return back if back.startswith("/") and is_safe else ""


@require_safe
def acceptances(request: UserRequest) -> HttpResponse:
    """Everything that the person accepted, and the button that withdraws their consent."""
    consent = Acceptance.objects.newest(request.user).get(Document.CONSENT)
    rows = Acceptance.objects.visible_to(request.user)
    return render(request, "privacy/notices/acceptances.html", {"rows": rows, "consent": consent})


@require_POST
def consent_withdraw(request: UserRequest) -> HttpResponse:
    Acceptance.objects.withdraw_consent(by=request.user)
    messages.success(request, _("Your consent is withdrawn: nobody else can read your letters any more."))
    return redirect("acceptances")
