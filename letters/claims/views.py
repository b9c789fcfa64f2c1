"""Pages for a flagged claim: making a fact of it, or saying that it is fine."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.types import UserRequest
from letters.access import own_letter
from letters.claims.accepted_claim import AcceptedClaim
from letters.claims.claim_place import ClaimPlace
from letters.claims.forms import ClaimFactForm
from letters.claims.proposed_fact import propose
from letters.desk.draft_actions import back_to_points, named_version


def place_of(request: UserRequest, pk: str, digest: str) -> ClaimPlace:
    """The claim of the user's own letter that the address names, in the version that the request names."""
    letter = own_letter(request, pk)
    return ClaimPlace(letter, named_version(request, letter), digest)


@require_POST
def claim_accept(request: UserRequest, pk: str, digest: str) -> HttpResponse:
    """It is fine: these words are not flagged any more in this letter."""
    place = place_of(request, pk, digest)
    place.accept(by=request.user)
    return back_to_points(request, place.letter)


@require_POST
def claim_accept_undo(request: UserRequest, pk: int) -> HttpResponse:
    """Have the words flagged again."""
    accepted = get_object_or_404(AcceptedClaim.objects.visible_to(request.user).select_related("letter"), pk=pk)
    accepted.delete()
    return back_to_points(request, accepted.letter)


@require_http_methods(["GET", "POST"])
def claim_fact(request: UserRequest, pk: str, digest: str) -> HttpResponse:
    """Add what the letter says to one's facts: a form with its words, which confirms them."""
    place = place_of(request, pk, digest)
    if place.claim is None or not place.claim.is_flagged:
        return back_to_points(request, place.letter, _("These words have changed, or are among your facts by now."))
    form = ClaimFactForm(request.POST if request.method == "POST" else None, proposed=propose(place.claim, place.check))
    if form.is_bound and form.is_valid():
        try:
            place.add_to_facts(form, by=request.user)
            return back_to_points(request, place.letter)
        except ValidationError as error:
            form.add_error(None, error)
    context = {"form": form, "place": place, "letter": place.letter}
    return render(request, "letters/claim_fact.html", context, status=422 if form.is_bound else 200)
