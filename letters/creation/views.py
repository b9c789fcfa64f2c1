"""Pages that begin a letter from a template or from another letter, and fill in its gaps."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.creation.forms import CopyForm, GapsForm, StartForm
from letters.gaps import gaps
from letters.models import Draft, Letter, StaleDraft


@login_not_required
@require_http_methods(["GET", "POST"])
def letter_create(request: UserRequest) -> HttpResponse:
    """Begin a letter with an empty page or a template; whoever has no account signs up first."""
    if not request.user.is_authenticated:
        back = request.get_full_path() if request.method == "GET" else request.path
        return redirect(f"{reverse('account_signup')}?{urlencode({'next': back})}")
    form = StartForm(request.POST if request.method == "POST" else None, initial={"start": request.GET.get("start")})
    if request.method == "POST" and form.is_valid():
        letter = Letter.objects.start(by=request.user, **form.start_arguments())
        return redirect("gaps" if "fill" in request.POST and letter.gaps_at_start else "letter", letter.pk)
    status = 422 if form.is_bound else 200
    return render(request, "letters/start.html", {"form": form}, status=status)


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
    """The gaps of the draft as a form; fields left empty stay gaps in the text."""
    letter = own_letter(request, pk)
    posted = request.POST if request.method == "POST" else None
    form = GapsForm(posted, body=letter.draft.body, facts=known_facts(request, letter))
    status = 422 if form.is_bound else 200
    if request.method == "POST" and form.is_valid():
        try:
            return save_filled_text(request, letter, form.filled_text())
        except StaleDraft:
            # The answers stay in the fields of the same name, and are not put into a text they were not written for.
            letter.draft.refresh_from_db()
            form = GapsForm(request.POST, body=letter.draft.body, facts={})
            form.add_error(None, _("The letter has been changed elsewhere meanwhile: look through it once more."))
            status = 409
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "letters/fill.html", {"letter": letter, "draft": letter.draft, "form": form}, status=status)


def save_filled_text(request: UserRequest, letter: Letter, body: str) -> HttpResponse:
    """Save the draft with its gaps filled; raises ``StaleDraft`` when it was changed since the form was opened."""
    seen = request.POST.get("revision", "")
    if seen != str(letter.draft.revision):
        raise StaleDraft(letter.draft)
    draft: Draft = letter.draft.write(body, seen=letter.draft.revision)
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
