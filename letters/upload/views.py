"""The page that begins a letter from a pasted text or an uploaded file."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.types import UserRequest
from letters.models import Letter
from letters.upload.forms import UploadForm
from letters.upload.reading import MAX_BYTES, ImportRefused, read_letter
from limits.quota import QuotaExceeded
from limits.sizes import UPLOAD, body_up_to
from profiles.importing.turns import turn_to_read_file


@body_up_to(UPLOAD)
@require_http_methods(["GET", "POST"])
def letter_import(request: UserRequest) -> HttpResponse:
    """Create a letter from a pasted text, or from a file, which is read in a child process and not kept."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*sent)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            body = text_of(file, by=request.user) if file else form.cleaned_data["body"]
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


def text_of(file: "UploadedFile[bytes]", *, by: User) -> str:
    """The text of an uploaded file, read when it is the person's turn."""
    with turn_to_read_file(by):
        return read_letter(file.name or "", file.read(MAX_BYTES + 1))
