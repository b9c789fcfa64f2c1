"""Pages on which a letter begins: CV and ad; then what of it is confirmed, or five cards to type."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.beginning.beginning import begin, keep_cards
from letters.beginning.forms import BeginForm, LetterChipsForm, sentence_on_language
from letters.composition.views import compose_and_show
from letters.models import Letter
from limits.quota import QuotaExceeded
from limits.sizes import UPLOAD, body_up_to
from profiles.confirmation.page import confirmation_page
from profiles.models import Fact, Source
from profiles.quick_entry.forms import QuickEntryForm


@body_up_to(UPLOAD)
@require_http_methods(["GET", "POST"])
def letter_new(request: UserRequest) -> HttpResponse:
    """Begin a letter from a CV, or from the facts that are confirmed, and an ad."""
    form = BeginForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    own = Fact.objects.visible_to(request.user)
    context = {"form": form, "confirmed": own.confirmed().count()}
    if begun := form.letter_begun(by=request.user):
        return redirect(begun if begun.draft.body else reverse("letter-beginning", args=[begun.pk]))
    if form.is_bound and form.is_valid():
        try:
            letter = begin(form, by=request.user)
            if own.confirmed().exists() and not (form.has_cv and own.proposed().exists()):
                return compose_and_show(request, letter, asks=False)
            return redirect("letter-beginning", letter.pk)
        except QuotaExceeded as exceeded:
            form.add_error(None, exceeded.sentence)
            return exceeded.mark(render(request, "letters/new.html", context))
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "letters/new.html", context, status=422 if form.is_bound else 200)


@require_POST
def ad_chips(request: UserRequest) -> HttpResponse:
    """What is read from an ad while the form is filled in: a fragment. Nothing is kept."""
    return render(request, "letters/_chips.html", {"form": BeginForm(request.POST)})


@require_http_methods(["GET", "POST"])
def letter_beginning(request: UserRequest, pk: str) -> HttpResponse:
    """What a letter still waits for before its text can be composed; a POST changes what was read from the ad."""
    letter = own_letter(request, pk)
    if letter.draft.body:
        return redirect(letter)
    form = LetterChipsForm(request.POST if request.method == "POST" else None, letter=letter)
    if form.is_bound and form.is_valid():
        form.save_chips(by=request.user)
        return redirect("letter-beginning", letter.pk)
    return beginning_page(request, letter, form)


@require_POST
def quick_entry(request: UserRequest, pk: str) -> HttpResponse:
    """Keep what the five cards say as confirmed facts, and compose the letter."""
    letter = own_letter(request, pk)
    if letter.draft.body:
        return redirect(letter)
    entry = QuickEntryForm(request.POST)
    if entry.is_valid():
        keep_cards(entry, letter, by=request.user)
        return compose_and_show(request, letter)
    return beginning_page(request, letter, LetterChipsForm(letter=letter), entry)


def beginning_page(
    request: UserRequest, letter: Letter, form: LetterChipsForm, entry: QuickEntryForm | None = None
) -> HttpResponse:
    """The page of a letter that has no text yet."""
    own = Fact.objects.visible_to(request.user)
    page = confirmation_page(own, request.GET)
    sources = Source.objects.visible_to(request.user).exclude(kind="letter")
    context = {
        "letter": letter,
        "form": form,
        "entry": entry or QuickEntryForm(),
        "warning": sentence_on_language(letter.job_ad),
        "nothing_read": not page["page"].total and sources.exists() and not own.exists(),
    } | page
    bound = form.is_bound or (entry is not None)
    return render(request, "letters/beginning.html", context, status=422 if bound else 200)
