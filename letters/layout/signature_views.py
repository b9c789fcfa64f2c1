"""The page on which a person sets the picture of their signature."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.types import UserRequest
from letters.layout.forms import SignatureForm
from letters.layout.signature_picture import MAX_BYTES
from letters.models import SignaturePicture
from limits.quota import QuotaExceeded
from limits.sizes import UPLOAD, body_up_to


@body_up_to(UPLOAD)
@require_http_methods(["GET", "POST"])
def signature(request: UserRequest) -> HttpResponse:
    """The picture that is kept, and a form for another one."""
    form = SignatureForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    own = SignaturePicture.objects.visible_to(request.user).defer("content").first()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["picture"]
        try:
            SignaturePicture.objects.keep(file.name, file.read(MAX_BYTES + 1), by=request.user)
            return redirect("signature")
        except ValidationError as error:
            form.add_error("picture", error)
        except QuotaExceeded as exceeded:
            form.add_error("picture", exceeded.sentence)
            return exceeded.mark(render(request, "letters/signature.html", {"form": form, "own": own}))
    status = 422 if form.is_bound else 200
    return render(request, "letters/signature.html", {"form": form, "own": own}, status=status)


@require_GET
def signature_file(request: UserRequest) -> HttpResponse:
    """The picture itself, for its owner's pages."""
    own = get_object_or_404(SignaturePicture.objects.visible_to(request.user))
    return HttpResponse(bytes(own.content), content_type="image/jpeg")


@require_POST
def signature_remove(request: UserRequest) -> HttpResponse:
    """Forget the picture; letters are set with space for a pen again."""
    SignaturePicture.objects.visible_to(request.user).delete()
    return redirect("signature")
