"""The choice of how a letter is set on paper, beside its preview."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.desk.preview import PagePreview
from letters.layout.forms import LayoutForm


@require_POST
def layout_change(request: UserRequest, pk: str) -> HttpResponse:
    """Set the letter in another way; a fragment with the new page for the desk."""
    letter = own_letter(request, pk)
    form = LayoutForm(request.POST, letter=letter)
    if form.is_valid():
        form.save()
    if request.htmx or not form.is_valid():
        context = {"letter": letter, "form": form, "look": PagePreview(letter, letter.draft)}
        template = "letters/_preview.html" if request.htmx else "letters/preview.html"
        return render(request, template, context, status=200 if form.is_valid() else 422)
    return redirect("preview", letter.pk)
