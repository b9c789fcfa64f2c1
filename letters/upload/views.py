"""The page that begins a letter from a pasted text or an uploaded file."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.types import UserRequest
from letters.models import Letter
from letters.upload.forms import UploadForm
from letters.upload.reading import MAX_BYTES, ImportRefused, read_letter
from limits.quota import QuotaExceeded
from limits.sizes import UPLOAD, body_up_to
from limits.slots import slot


@body_up_to(UPLOAD)
@require_http_methods(["GET", "POST"])
def letter_import(request: UserRequest) -> HttpResponse:
    """Create a letter from a pasted text, or from a file, which is read in a child process and not kept."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*sent)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            body = read_one_at_a_time(file, by=request.user) if file else form.cleaned_data["body"]
            facts = {"guide": form.guide_for(body), "body": body, **form.facts()}
            return redirect(Letter.objects.start(by=request.user, **facts))
        except QuotaExceeded as exceeded:
            form.add_error(None, exceeded.sentence)
            return exceeded.mark(render(request, "letters/import.html", {"form": form}))
        except ImportRefused as refused:
            form.add_error("file", refused.sentence)
        except ValidationError as error:
            form.add_error("file" if file else "body", error)
    return render(request, "letters/import.html", {"form": form}, status=422 if form.is_bound else 200)


def read_one_at_a_time(file: "UploadedFile[bytes]", *, by: User) -> str:
    """The text of the file.

    SECURITY: one at a time for each person, and few at a time for all, since reading may take two seconds of a core.
    """
    with slot(f"import by {by.pk}", 1) as is_first:
        if not is_first:
            raise ValidationError(_("Your last file is still being read. Try again in a moment."))
        with slot("import", settings.IMPORTS_AT_ONCE) as is_free:
            if not is_free:
                raise ValidationError(_("Many files are being read at this moment. Try again in a few seconds."))
            return read_letter(file.name or "", file.read(MAX_BYTES + 1))
