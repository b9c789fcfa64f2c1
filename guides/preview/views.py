"""Pages on which admins preview a draft on examples, sample letters and pasted text before they publish it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from guides.access import admins_only
from guides.models import Guide, SampleLetter
from guides.preview.comparison import DraftComparison, preview_letters
from guides.preview.forms import PasteForm, SampleForm


def compare_draft(guide: Guide, pasted: str = "") -> DraftComparison | None:
    """The draft compared with the published rubric on the pasted text, the example and the sample letters.

    None while the draft has no criteria.
    """
    if not guide.draft["criteria"]:
        return None
    newest = guide.rubric
    letters = [(_("The pasted text"), "", pasted)] if pasted else []
    return DraftComparison(guide.draft, newest.judged_document if newest else None, letters + preview_letters(guide))


@admins_only
@require_http_methods(["GET", "POST"])
def guide_try(request: UserRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    form = PasteForm(request.POST if request.method == "POST" else None)
    return preview_page(request, guide, form, status=422 if form.is_bound and not form.is_valid() else 200)


def preview_page(
    request: UserRequest, guide: Guide, form: PasteForm, sample: SampleForm | None = None, *, status: int = 200
) -> HttpResponse:
    pasted = form.cleaned_data["text"] if form.is_bound and form.is_valid() else ""
    context = {"guide": guide, "form": form, "sample_form": sample or SampleForm(initial={"language": get_language()})}
    context |= {"trial": compare_draft(guide, pasted), "samples": guide.samples.all()}
    return render(request, "guides/try.html", context, status=status)


@admins_only
@require_POST
def sample_create(request: UserRequest, slug: str) -> HttpResponse:
    guide = get_object_or_404(Guide.objects.with_draft(), slug=slug)
    form = SampleForm(request.POST, instance=SampleLetter(guide=guide, added_by=request.user))
    if not form.is_valid():
        return preview_page(request, guide, PasteForm(), form, status=422)
    form.save()
    messages.success(request, _("Kept as a sample letter."))
    return redirect("guide-try", slug)


@admins_only
@require_POST
def sample_delete(request: UserRequest, slug: str, pk: int) -> HttpResponse:
    get_object_or_404(SampleLetter, guide__slug=slug, pk=pk).delete()
    messages.success(request, _("The sample letter has been removed."))
    return redirect("guide-try", slug)
