"""The page on which a person confirms what was read: cards by entry, one press a group, one for the share."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from profiles.confirmation.forms import GroupForm, ShareForm
from profiles.facts.fact import Fact
from profiles.facts.page import waiting
from profiles.facts.way_back import on_to_next, sent_from, way_back


@require_http_methods(["GET", "POST"])
def confirm(request: UserRequest) -> HttpResponse:
    """What waits to be confirmed; a press confirms a card, or a section, as far as nothing of it is doubtful."""
    own = Fact.objects.visible_to(request.user)
    if request.method == "POST":
        form = GroupForm(request.POST)
        if form.is_valid():
            own.filter(form.condition()).confirm_sure(by=request.user, share=form.cleaned_data["share"])
        return on_to_next(request)
    context = {
        "groups": waiting(own.live().select_related("supersedes")),
        "shares": Fact.Share.choices,
        "next": sent_from(request),
    }
    return render(request, "profiles/confirm.html", context)


@require_POST
def fact_confirm(request: UserRequest, pk: str) -> HttpResponse:
    """One fact is right, though it was doubtful."""
    fact = get_object_or_404(Fact.objects.visible_to(request.user).live(), pk=pk)
    fact.confirm(by=request.user)
    return on_to_next(request)


@require_POST
def fact_share(request: UserRequest, pk: str) -> HttpResponse:
    """The person's share in what was done."""
    fact = get_object_or_404(Fact.objects.visible_to(request.user).live().filter(kind=Fact.Kind.HIGHLIGHT), pk=pk)
    form = ShareForm(request.POST)
    if form.is_valid():
        fact = fact.change(by=request.user, share=form.cleaned_data["share"])
    return way_back(request, "facts-confirm" if fact.state == Fact.State.PROPOSED else "facts", fact)
