"""Pages that begin a letter from a template or from another letter, and fill in its gaps."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.creation.filling import entries_by_label
from letters.creation.forms import CopyForm, StartForm
from letters.creation.gaps_form import GapsForm
from letters.creation.role_search import RoleSearch
from letters.desk.draft_actions import wants_json
from letters.gaps import gaps
from letters.models import Draft, Letter, StaleDraft


@login_not_required
@require_http_methods(["GET", "POST"])
def letter_create(request: UserRequest) -> HttpResponse:
    """Begin a letter with an empty page or a template; whoever has no account signs up first."""
    if not request.user.is_authenticated:
        back = request.get_full_path() if request.method == "GET" else request.path
        return redirect(f"{reverse('account_signup')}?{urlencode({'next': back})}")
    if "look" in request.POST:  # by an address of its own, to which one can come back from the letter
        asked = {name: request.POST.get(name, "") for name in ("role", "company", "language")}
        return redirect(f"{request.path}?{urlencode(asked)}")
    form = StartForm(request.POST if request.method == "POST" else None, initial=request.GET.dict())
    if form.is_bound and form.is_valid():
        letter = Letter.objects.start(by=request.user, **form.start_arguments())
        return redirect("gaps" if form.cleaned_data["fill"] and letter.gaps_at_start else "letter", letter.pk)
    said = request.POST if form.is_bound else request.GET
    context = {"form": form, "search": RoleSearch(said.get("role", ""), said.get("start", ""))}
    return render(request, "letters/start.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def letter_copy(request: UserRequest, pk: str) -> HttpResponse:
    """Copy a letter for another company; the desk then points out references to the old one."""
    letter = own_letter(request, pk)
    form = CopyForm(request.POST if request.method == "POST" else None, initial={"role": letter.role})
    if request.method == "POST" and form.is_valid():
        copy = letter.copy(by=request.user, **form.facts())
        messages.success(request, _("This is the copy. The other letter stays as it is."))
        return redirect(copy)
    status = 422 if form.is_bound else 200
    return render(request, "letters/copy.html", {"letter": letter, "form": form}, status=status)


@require_http_methods(["GET", "POST"])
def gaps_fill(request: UserRequest, pk: str) -> HttpResponse:
    """The gaps of the draft as questions; what is left empty stays a gap in the text."""
    letter = own_letter(request, pk)
    if request.method == "GET":
        return gaps_page(request, letter, gaps_form(request, letter))
    form, status = gaps_form(request, letter, request.POST), 422
    if form.is_valid():
        try:
            seen = request.POST.get("revision", "")
            draft = letter.draft.fill(form.filling(), seen=int(seen) if seen.isdecimal() and len(seen) < 9 else 0)
            return filled(request, letter, draft)
        except StaleDraft:
            # The answers stay in the fields of the same name, and are not put into a text they were not written for.
            letter.draft.refresh_from_db()
            form, status = gaps_form(request, letter, request.POST), 409
            form.add_error(None, _("The letter has been changed elsewhere in the meantime: check the fields again."))
        except ValidationError as error:
            form.add_error(None, error)
    return gaps_page(request, letter, form, status)


def gaps_form(request: UserRequest, letter: Letter, sent: QueryDict | None = None) -> GapsForm:
    """The form for the gaps of a letter's draft."""
    filling = letter.draft.filling
    rubric = letter.guide.rubric
    labels = [gap.asks for gap in gaps(filling.text)]
    templates = rubric.document["templates"] if rubric else []
    entries = entries_by_label(templates, labels, letter.language)
    facts = known_facts(request, letter)
    return GapsForm(sent, filling=filling, entries=entries, facts=facts, language=letter.language)


def gaps_page(request: UserRequest, letter: Letter, form: GapsForm, status: int = 200) -> HttpResponse:
    """The page of the questions, or for the script that saves while one types: what is wrong."""
    if wants_json(request) and form.is_bound:
        errors = [str(error) for errors in form.errors.values() for error in errors]
        return JsonResponse({"detail": " ".join(errors)}, status=status)
    context = {"letter": letter, "draft": letter.draft, "form": form}
    return render(request, "letters/fill.html", context, status=status)


def filled(request: UserRequest, letter: Letter, draft: Draft) -> HttpResponse:
    """Back to the desk, or for the script: the new revision."""
    if wants_json(request):
        return JsonResponse({"revision": draft.revision})
    left = len(gaps(draft.body))
    remaining = ngettext("%(left)d gap left.", "%(left)d gaps left.", left) % {"left": left}
    messages.success(request, remaining if left else _("Every gap is filled in."))
    return redirect(letter)


def known_facts(request: UserRequest, letter: Letter) -> dict[str, str]:
    """What is known of the writer and the letter, for ``letters.gaps.known_answer``."""
    person = request.user
    return {"company": letter.company, "role": letter.role, "name": person.name, "email": person.email}


@require_POST
def stale_references_keep(request: UserRequest, pk: str) -> HttpResponse:
    """Keep the references to the old company: they are no longer pointed out."""
    letter = own_letter(request, pk)
    letter.change_facts(old_facts={})
    return redirect(letter)
