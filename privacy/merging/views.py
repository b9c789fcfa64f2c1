"""Pages for merging two accounts: asking in the one that stays, confirming in the one that ends."""

from django import forms
from django.contrib import messages
from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from accounts.security.reauthentication import reauthentication_required
from accounts.types import UserRequest
from limits.quota import QuotaExceeded
from privacy.models import AccountMerge


class OtherAccountForm(forms.Form):
    """The address of the other account."""

    email = forms.EmailField(label=gettext_lazy("Email of the other account"), max_length=254)


@require_http_methods(["GET", "POST"])
@reauthentication_required
def account_merge(request: UserRequest) -> HttpResponse:
    """The owner of the account that stays says which other one is theirs; it gets a mail."""
    form = OtherAccountForm(request.POST or None)
    status = 422 if request.method == "POST" else 200
    if request.method == "POST" and form.is_valid():
        try:
            AccountMerge.objects.request(request.user, form.cleaned_data["email"])
            messages.success(request, _("The other account gets an email with a link. Open it within three days."))
            return redirect("account-merge")
        except ValidationError as error:
            form.add_error("email", error)
        except QuotaExceeded as error:
            form.add_error("email", error.sentence)
            return error.mark(render(request, "privacy/merge.html", {"form": form}))
    return render(request, "privacy/merge.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
@reauthentication_required
def account_merge_confirm(request: UserRequest, key: str) -> HttpResponse:
    """The page of the link: what moves and what ends; posted from the other account, it is done."""
    merge = AccountMerge.objects.find(key, by=request.user)
    if merge is None:
        raise Http404
    is_other = merge.other == request.user
    if request.method == "POST" and is_other:
        try:
            merge.carry_out()
        except ValidationError as error:
            messages.error(request, error.messages[0])
            return redirect(request.path)
        logout(request)
        return render(request, "privacy/merged.html", {"into": merge.into})
    context = {"merge": merge, "is_other": is_other, "counts": merge.counts() if is_other else {}}
    return render(request, "privacy/merge_confirm.html", context)
