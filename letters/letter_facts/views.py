"""The page on which a person has letters of their own read for facts."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from accounts.types import UserRequest
from letters.letter_facts.forms import LettersForm
from letters.letter_facts.proposing import read_letters
from limits.quota import QuotaExceeded


@require_http_methods(["GET", "POST"])
def facts_from_letters(request: UserRequest) -> HttpResponse:
    """Propose what the chosen letters say of their writer."""
    form = LettersForm(request.POST if request.method == "POST" else None, person=request.user)
    if form.is_bound and form.is_valid():
        try:
            new = read_letters(form.cleaned_data["letters"], by=request.user)
            said = ngettext("%(count)d new fact to confirm.", "%(count)d new facts to confirm.", new) % {"count": new}
            messages.success(request, said if new else _("They say nothing about you that you have not confirmed."))
            return redirect("facts-confirm" if new else "facts")
        except QuotaExceeded as exceeded:
            form.add_error(None, exceeded.sentence)
            return exceeded.mark(render(request, "letters/facts_from_letters.html", {"form": form}))
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "letters/facts_from_letters.html", {"form": form}, status=422 if form.is_bound else 200)
