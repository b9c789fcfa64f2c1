"""Pages on which people see what is stored about them, export it, and have their account erased."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.security.reauthentication import reauthentication_required
from accounts.types import UserRequest
from privacy.data_map.groups import describe_groups
from privacy.erasure.forms import ErasureForm
from privacy.mails import unsign
from privacy.models import DataExport, Erasure


@require_GET
def your_data(request: UserRequest) -> HttpResponse:
    """What is stored, the newest export, and whether the account is about to be erased."""
    context = {
        "groups": describe_groups(),
        "export": newest_export(request),
        "erasure": Erasure.objects.visible_to(request.user).pending().filter(origin=Erasure.Origin.PERSON).first(),
    }
    return render(request, "privacy/your_data.html", context)


@require_POST
@reauthentication_required
def export_create(request: UserRequest) -> HttpResponse:
    """Have everything collected, and go back to the page that offered it."""
    DataExport.objects.request(request.user, by=request.user)
    return redirect("erasure-new" if request.POST.get("page") == "erasure" else "your-data")


def newest_export(request: UserRequest) -> DataExport | None:
    return DataExport.objects.visible_to(request.user).order_by("-created_at").first()


@require_GET
def export_detail(request: UserRequest, pk: str) -> HttpResponse:
    """How far an export is: the fragment that the page polls."""
    export = get_object_or_404(DataExport.objects.visible_to(request.user), pk=pk)
    return render(request, "privacy/_export.html", {"export": export}) if request.htmx else redirect("your-data")


@require_GET
@reauthentication_required
def export_file(request: UserRequest, pk: str) -> StreamingHttpResponse:
    exports = DataExport.objects.visible_to(request.user).filter(state=DataExport.State.COMPLETED)
    return get_object_or_404(exports, pk=pk).as_download()


@require_http_methods(["GET", "POST"])
def erasure_create(request: UserRequest) -> HttpResponse:
    """What erasing the account does, with the export and the form to have it erased."""
    if Erasure.objects.visible_to(request.user).pending().filter(origin=Erasure.Origin.PERSON).exists():
        return redirect("your-data")
    form = ErasureForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return erase(request)
    context = {"form": form, "export": newest_export(request)}
    return render(request, "privacy/erase.html", context, status=422 if form.is_bound else 200)


@reauthentication_required
def erase(request: UserRequest) -> HttpResponse:
    """Have the account erased in seven days; until then it is locked."""
    origin = Erasure.Origin.PERSON
    try:
        Erasure.objects.request(request.user, origin=origin, session=request.session.session_key)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect("your-data")


@require_POST
def erasure_cancel(request: UserRequest) -> HttpResponse:
    erasure = Erasure.objects.visible_to(request.user).pending().first()
    if erasure is not None:
        erasure.cancel()
        messages.success(request, _("Your account stays, with everything in it."))
    return redirect("your-data")


@login_not_required
@require_http_methods(["GET", "POST"])
def erasure_keep(request: HttpRequest, token: str) -> HttpResponse:
    """The page of the link in the mail: a POST keeps the account, without signing in."""
    erasure = Erasure.objects.find(unsign(token))
    if erasure is None:
        raise Http404
    if request.method == "POST" and erasure.is_pending:
        erasure.cancel()
    return render(request, "privacy/keep.html", {"erasure": erasure})
