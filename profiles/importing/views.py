"""The page that takes a CV, and the erasure of what was read from one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from limits.quota import QuotaExceeded
from limits.sizes import UPLOAD, body_up_to
from profiles.importing.forms import CvForm
from profiles.importing.intake import take_in
from profiles.importing.source import Source


@body_up_to(UPLOAD)
@require_http_methods(["GET", "POST"])
def cv_import(request: UserRequest) -> HttpResponse:
    """Propose the facts of a CV, which is read in a child process and not kept."""
    form = CvForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    context = {"form": form, "sources": Source.objects.visible_to(request.user).exclude(kind="letter").defer("text")}
    if form.is_bound and form.is_valid():
        try:
            new = take_in(*form.content(), by=request.user)
            said = ngettext("%(count)d new fact to confirm.", "%(count)d new facts to confirm.", new) % {"count": new}
            messages.success(request, said if new else _("It contains nothing new."))
            return redirect("facts-confirm" if new else "facts")
        except QuotaExceeded as exceeded:
            form.add_error(None, exceeded.sentence)
            return exceeded.mark(render(request, "profiles/import.html", context))
        except ValidationError as error:
            form.add_error("file" if form.cleaned_data["file"] else "text", error)
    return render(request, "profiles/import.html", context, status=422 if form.is_bound else 200)


@require_POST
def source_erase(request: UserRequest, pk: str) -> HttpResponse:
    """Erase the text of a CV; the facts that were read from it keep their quotes."""
    get_object_or_404(Source.objects.visible_to(request.user), pk=pk).delete()
    return redirect("facts-import")
