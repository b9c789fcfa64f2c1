"""Pages of the audit log: all of it for admins, and each person's own part."""

from typing import cast

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from audit.models import Action, Entry, Pseudonym
from audit.pages.forms import FilterForm, PersonForm
from audit.pages.log_page import LogPage


@require_GET
def activity(request: HttpRequest) -> HttpResponse:
    """What happened to a person's own account, and who read their letters."""
    log = LogPage(Entry.objects.activity_of(cast(Model, request.user).pk), request.GET.get("page"))
    return render(request, "audit/activity.html", {"log": log})


@require_http_methods(["GET", "POST"])
def entry_list(request: HttpRequest) -> HttpResponse:
    """For admins: all entries, filtered by what the address asks for; a POST finds a person."""
    if not getattr(request.user, "is_staff", False):
        raise PermissionDenied
    person_form = PersonForm(request.POST or None)
    if request.method == "POST" and person_form.is_valid():
        if person := Pseudonym.objects.find_person(person_form.cleaned_data["address"]):
            return redirect(f"{reverse('audit-log')}?person={person}")
        person_form.add_error("address", _("Nobody has this address."))
    form = FilterForm(request.GET)
    Entry.objects.record(Action.AUDIT_READ, by=cast(Model, request.user))
    log = LogPage(form.narrow(Entry.objects.visible_to(request.user)), request.GET.get("page"))
    context = {"form": form, "person_form": person_form, "log": log}
    return render(request, "audit/log.html", context, status=422 if person_form.errors else 200)
