"""The candidate says how useful an answer was."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.types import UserRequest
from reviews.models import ReviewRequest
from reviews.requests.views import own_request


class RatingForm(forms.Form):
    """One of the ratings."""

    rating = forms.ChoiceField(choices=ReviewRequest.Rating.choices)


@require_POST
def request_rate(request: UserRequest, pk: str) -> HttpResponse:
    """Rate the answer in one press; a second press changes the rating."""
    review_request = own_request(request, pk)
    form = RatingForm(request.POST)
    if not review_request.can_be_rated_by(request.user):
        raise PermissionDenied
    if form.is_valid():
        review_request.rate(form.cleaned_data["rating"])
        messages.success(request, _("Thank you: it helps those who coordinate the reviews."))
    return redirect(review_request)
