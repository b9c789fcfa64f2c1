"""Pages that compose a letter: a new one, or the text of one that is still empty."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.composition.forms import ComposeForm
from letters.composition.own_facts import compose_draft, composed_text, confirmed_facts
from letters.models import Letter, StaleDraft
from letters.origins.origins_of_text import remember
from limits.quota import QuotaExceeded


@require_http_methods(["GET", "POST"])
def letter_compose(request: UserRequest) -> HttpResponse:
    """Compose a new letter out of the person's confirmed facts."""
    facts = confirmed_facts(request.user)
    form = ComposeForm(request.POST if request.method == "POST" else None)
    if facts and request.method == "POST" and form.is_valid():
        text = composed_text(form.new_letter(), facts, situation=form.cleaned_data["situation"])
        guide = form.cleaned_data["guide"]
        try:
            letter = Letter.objects.start(by=request.user, guide=guide, body=text.letter, **form.facts())
        except QuotaExceeded as exceeded:
            form.add_error(None, exceeded.sentence)
            return exceeded.mark(render(request, "letters/compose.html", {"form": form, "facts": facts}))
        except ValidationError as error:
            form.add_error(None, error)
        else:
            remember(letter, text, by=request.user)
            return redirect("questions", letter.pk)
    status = 422 if form.is_bound else 200
    return render(request, "letters/compose.html", {"form": form, "facts": facts}, status=status)


@require_POST
def draft_compose(request: UserRequest, pk: str) -> HttpResponse:
    """Compose the text of a letter whose draft is empty; a text is never written over."""
    return compose_and_show(request, own_letter(request, pk))


def compose_and_show(request: UserRequest, letter: Letter, *, asks: bool = True) -> HttpResponse:
    """Compose the text of a letter, and go to the questions on it, or to the desk; which says why if that cannot be."""
    try:
        if short := compose_draft(letter, by=request.user):
            messages.info(request, short)
        return redirect("questions", letter.pk) if asks else redirect(letter)
    except StaleDraft:
        messages.error(request, _("The letter already has a text: it stays."))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect(letter)
