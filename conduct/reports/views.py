"""Pages of reports: reporting something, one's own reports, and the moderators' pages."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from accounts.types import UserRequest
from conduct.models import Report
from conduct.reports.forms import DecisionForm, ReportForm
from conduct.reports.subjects import Subject, comment_subject, guest_subject, letter_subject, person_subject

PAGE_SIZE = 30


def render_report(request: UserRequest, subject: Subject) -> HttpResponse:
    """The form on ``subject``; once it is sent, the list of the person's reports."""
    form = ReportForm(request.POST if request.method == "POST" else None, subject=subject)
    if form.is_bound and form.is_valid():
        try:
            Report.objects.make(subject, by=request.user, **form.report_fields())
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Thank you. A moderator will look at it, and you will hear from us."))
            return redirect("reports")
    context = {"subject": subject, "form": form}
    return render(request, "conduct/report.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def report_comment(request: UserRequest, pk: int) -> HttpResponse:
    """Report a comment in a thread."""
    return render_report(request, comment_subject(request.user, pk))


@require_http_methods(["GET", "POST"])
def report_guest(request: UserRequest, pk: int) -> HttpResponse:
    """Report a guest's comment."""
    return render_report(request, guest_subject(request.user, pk))


@require_http_methods(["GET", "POST"])
def report_letter(request: UserRequest, pk: str, number: int) -> HttpResponse:
    """Report a letter that one reads as a mentor."""
    return render_report(request, letter_subject(request.user, pk, number))


@require_http_methods(["GET", "POST"])
def report_person(request: UserRequest, pk: str) -> HttpResponse:
    """Report the other person of a review request."""
    return render_report(request, person_subject(request.user, pk))


@require_GET
def report_list(request: UserRequest) -> HttpResponse:
    """The person's own reports, with what was decided."""
    reports = Report.objects.visible_to(request.user)
    page = Paginator(reports, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "conduct/reports.html", {"page": page})


def refuse_all_but_moderators(request: UserRequest) -> None:
    """Raise ``PermissionDenied`` for whoever is no admin."""
    if not request.user.is_staff:
        raise PermissionDenied


@require_GET
def moderation(request: UserRequest) -> HttpResponse:
    """The reports, those to decide first; no passage is shown here."""
    refuse_all_but_moderators(request)
    reports = Report.objects.moderated_by(request.user).defer("quote")
    reports = reports.order_by(F("decided_at").desc(nulls_first=True), "created_at")
    page = Paginator(reports, PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "conduct/moderation.html", {"page": page})


@require_http_methods(["GET", "POST"])
def moderation_detail(request: UserRequest, pk: str) -> HttpResponse:
    """One report with the passage that its reporter disclosed; a POST decides on it. Each look is recorded."""
    refuse_all_but_moderators(request)
    reports = Report.objects.moderated_by(request.user).select_related("reporter", "person", "version__letter")
    report = get_object_or_404(reports.defer("version__body"), pk=pk)
    form = DecisionForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        return decide(request, report, form.cleaned_data)
    report.record_look(by=request.user)
    context = {"report": report, "form": form}
    return render(request, "conduct/moderation_detail.html", context, status=422 if form.is_bound else 200)


def decide(request: UserRequest, report: Report, decision: dict[str, Any]) -> HttpResponse:
    """Save a moderator's decision."""
    try:
        report.decide(decision["state"], by=request.user, answer=decision["answer"])
        messages.success(request, _("Decided. The person who reported it is told."))
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect("moderation")
