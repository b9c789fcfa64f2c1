"""Where candidates write: the desk, versions and exports."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.types import UserRequest
from letters.compare.page import Comparison
from letters.desk.draft_actions import ask_anyway, desk, save_then, wants_json
from letters.desk.job_ad import Answers
from letters.desk.preview import Look
from letters.forms import AdForm, CompareForm, FactsForm
from letters.gap_guard import GapsLeft, refuse_gaps
from letters.history.page import Story
from letters.models import Draft, Export, Letter


def own(request: UserRequest, pk: str) -> Letter:
    letters = Letter.objects.visible_to(request.user).select_related("guide", "draft")
    letters = letters.defer("guide__draft", "search", "draft__search")
    return get_object_or_404(letters, pk=pk)


@require_http_methods(["GET", "POST"])
def letter_detail(request: UserRequest, pk: str) -> HttpResponse:
    """The desk; a POST changes the facts around the text."""
    letter = own(request, pk)
    facts = FactsForm(request.POST if request.method == "POST" else None, instance=letter)
    if request.method == "POST" and facts.is_valid():
        facts.save()
        messages.success(request, _("Saved."))
        return redirect(letter)
    status = 422 if facts.is_bound else 200
    return render(request, "letters/desk.html", desk(letter, facts=facts), status=status)


@require_POST
def draft_save(request: UserRequest, pk: str) -> HttpResponse:
    """Autosave and the Save button: 200 with the new revision, or 409 with both texts."""
    letter = own(request, pk)

    def answer(draft: Draft, note: str) -> HttpResponse:
        if wants_json(request):
            return JsonResponse({"revision": draft.revision, "saved_at": draft.saved_at, "body": draft.body})
        return redirect(letter)

    return save_then(request, letter, answer)


@require_POST
def version_create(request: UserRequest, pk: str) -> HttpResponse:
    """Save what the form holds, then freeze it."""
    letter = own(request, pk)

    def freeze(draft: Draft, note: str) -> HttpResponse:
        version = letter.freeze(by=request.user, note=note, revision=draft.revision)
        messages.success(request, _("Version %(number)d made. It will never change.") % {"number": version.number})
        return redirect(version)

    return save_then(request, letter, freeze)


@require_GET
def compare_choose(request: UserRequest, pk: str) -> HttpResponse:
    """From the form that chooses two versions to the address of their comparison."""
    letter = own(request, pk)
    form = CompareForm(request.GET)
    if form.is_valid():
        return redirect("compare", letter.pk, form.cleaned_data["old"], form.cleaned_data["new"])
    messages.error(request, _("Choose two versions to compare."))
    return redirect("versions", letter.pk)


@require_GET
def compare(request: UserRequest, pk: str, old: int, new: int) -> HttpResponse:
    letter = own(request, pk)
    before, after = (get_object_or_404(letter.versions, number=number) for number in (old, new))
    context = {"letter": letter, "old": before, "new": after, "comparison": Comparison(before.body, after.body)}
    return render(request, "letters/compare.html", context)


@require_POST
def version_restore(request: UserRequest, pk: str, number: int) -> HttpResponse:
    """Go on writing from an old version; nothing of what came after it goes away."""
    letter = own(request, pk)
    version = get_object_or_404(letter.versions, number=number)
    try:
        made = letter.restore(version, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("versions", letter.pk)
    told = {"old": version.number, "new": made.number}
    messages.success(request, _("Here is the text of version %(old)d, kept as version %(new)d too.") % told)
    return redirect(letter)


@require_http_methods(["GET", "POST"])
def letter_ad(request: UserRequest, pk: str) -> HttpResponse:
    """The job ad held against the draft; a POST keeps the ad. A fragment for the desk, a page of its own."""
    letter = own(request, pk)
    form = AdForm(request.POST if request.method == "POST" else None, initial={"job_ad": letter.job_ad})
    if form.is_bound and form.is_valid():
        letter.change_facts(job_ad=form.cleaned_data["job_ad"])
        return redirect("letter-ad", letter.pk)
    context = {"letter": letter, "form": form, "answers": Answers(letter)}
    template = "letters/_ad.html" if request.htmx else "letters/ad.html"
    return render(request, template, context, status=422 if form.is_bound else 200)


@require_GET
def letter_preview(request: UserRequest, pk: str) -> HttpResponse:
    """The draft as the paper would show it: a fragment for the desk, a page of its own without scripts."""
    letter = own(request, pk)
    template = "letters/_preview.html" if request.htmx else "letters/preview.html"
    return render(request, template, {"letter": letter, "look": Look(letter, letter.draft)})


@require_GET
def event_list(request: UserRequest, pk: str) -> HttpResponse:
    """Everything that happened to the letter, for its owner."""
    letter = own(request, pk)
    story = Story(letter, request.user, request.GET.get("page"))
    return render(request, "letters/story.html", {"letter": letter, "story": story})


@require_POST
def draft_export(request: UserRequest, pk: str) -> HttpResponse:
    """From the desk: save, make a version if the text is new, and print it."""
    letter = own(request, pk)

    def print_it(draft: Draft, note: str) -> HttpResponse:
        anyway = "anyway" in request.POST
        refuse_gaps(draft.body, anyway=anyway)
        version = letter.version_of_draft(by=request.user, revision=draft.revision)
        return redirect("export", Export.objects.request(version, by=request.user, anyway=anyway).pk)

    return save_then(request, letter, print_it)


@require_POST
def export_create(request: UserRequest, pk: str, number: int) -> HttpResponse:
    version = get_object_or_404(own(request, pk).versions, number=number)
    try:
        export = Export.objects.request(version, by=request.user, anyway="anyway" in request.POST)
    except GapsLeft as left:
        return ask_anyway(request, version.letter, left)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect(version)
    if request.htmx:
        return render(request, "letters/_export.html", {"export": export})
    return redirect("export", export.pk)


@require_GET
def export_detail(request: UserRequest, pk: str) -> HttpResponse:
    """How far the PDF is; a fragment for the page that polls, a page of its own without scripts."""
    found = Export.objects.visible_to(request.user).defer("pdf").select_related("version__letter")
    export = get_object_or_404(found, pk=pk)
    template = "letters/_export.html" if request.htmx else "letters/export.html"
    return render(request, template, {"export": export})


@require_GET
def export_file(request: UserRequest, pk: str) -> HttpResponse:
    export = get_object_or_404(Export.objects.visible_to(request.user), pk=pk, state=Export.State.COMPLETED)
    return export.as_download()
