"""The page on which a person confirms what was read: cards by entry, one press a group, one for the share."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from profiles.confirmation.forms import GroupForm, PressForm, ShareForm
from profiles.confirmation.page import confirmation_page
from profiles.facts.fact import Fact
from profiles.facts.way_back import back_with_undo, sent_from, way_back


@require_http_methods(["GET", "POST"])
def confirm(request: UserRequest) -> HttpResponse:
    """What waits to be confirmed; a press confirms a card, a section or all, as far as nothing of it is doubtful."""
    own = Fact.objects.visible_to(request.user)
    if request.method == "POST":
        form, at = GroupForm(request.POST), timezone.now()
        if not form.is_valid():
            return way_back(request, "facts-confirm")
        share = form.cleaned_data["share"]
        own.filter(form.condition()).confirm_sure(by=request.user, share=share, at=at)
        return back_with_undo(request, at, share)
    context = confirmation_page(own, request.GET) | {"next": sent_from(request)}
    return render(request, "profiles/confirm.html", context)


@require_POST
def fact_confirm(request: UserRequest, pk: str) -> HttpResponse:
    """One fact is right, though it was doubtful."""
    fact = get_object_or_404(Fact.objects.visible_to(request.user).live(), pk=pk)
    at = timezone.now()
    fact.confirm(by=request.user, at=at)
    return back_with_undo(request, at)


@require_POST
def fact_share(request: UserRequest, pk: str) -> HttpResponse:
    """The person's share in what was done."""
    fact = get_object_or_404(Fact.objects.visible_to(request.user).live().filter(kind=Fact.Kind.HIGHLIGHT), pk=pk)
    form = ShareForm(request.POST)
    if form.is_valid():
        fact = fact.change(by=request.user, share=form.cleaned_data["share"])
    return way_back(request, "facts-confirm" if fact.state == Fact.State.PROPOSED else "facts", fact)


@require_POST
def facts_undo(request: UserRequest) -> HttpResponse:
    """Take back what one press confirmed or retired."""
    press = PressForm(request.GET)
    if not press.is_valid():
        return way_back(request, "facts-confirm")
    at, share = press.cleaned_data["undo"], press.cleaned_data["share"]
    made = Fact.objects.visible_to(request.user).take_back(at, by=request.user, share=share)
    first = made[0] if made else None
    return way_back(request, "facts" if first and first.state == Fact.State.CONFIRMED else "facts-confirm", first)
