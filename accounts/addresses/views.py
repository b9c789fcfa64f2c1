"""Pages for changing the address of an account: asking, confirming, undoing; and for admins, for somebody else."""

from allauth.account.views import EmailView
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.addresses.forms import AddressForm, AddressForSomebodyForm
from accounts.models import AddressChange, User
from accounts.security.reauthentication import reauthentication_required
from accounts.types import UserRequest


class AddressesView(EmailView):
    """allauth's page of further addresses. None becomes primary there, but by a change that can be undone."""

    def _action_primary(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return redirect("address-change")


@require_http_methods(["GET", "POST"])
@reauthentication_required
def address_change(request: UserRequest) -> HttpResponse:
    """The owner asks for another address."""
    form = AddressForm(request.POST if request.method == "POST" else None)
    return ask(request, form, request.user)


@require_http_methods(["GET", "POST"])
@reauthentication_required
def address_change_for(request: UserRequest, pk: str) -> HttpResponse:
    """An admin asks for another address for somebody; the owner has to confirm it."""
    if not request.user.is_staff:
        raise PermissionDenied
    form = AddressForSomebodyForm(request.POST if request.method == "POST" else None)
    return ask(request, form, get_object_or_404(User.objects.visible_to(request.user), pk=pk))


def ask(request: UserRequest, form: AddressForm, person: User) -> HttpResponse:
    """The page with the form; posted, both addresses get a mail."""
    if form.is_bound and form.is_valid():
        try:
            AddressChange.objects.request(
                person, form.cleaned_data["email"], by=request.user, reason=form.cleaned_data.get("reason", "")
            )
            messages.success(
                request, _("Both addresses get an email. The change waits for the confirmation of the account’s owner.")
            )
            return redirect(request.path)
        except ValidationError as error:
            form.add_error("email", error)
    context = {"form": form, "person": person, "is_own": person == request.user}
    return render(request, "accounts/address.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def address_confirm(request: UserRequest, key: str) -> HttpResponse:
    """The page of the link in the mail to the new address, for the owner who is signed in."""
    if (change := AddressChange.objects.find_to_confirm(key, by=request.user)) is None:
        raise Http404
    if request.method == "POST":
        try:
            change.confirm()
            messages.success(request, _("Your address has been changed."))
        except ValidationError as error:
            messages.error(request, error.messages[0])
        return redirect("profile")
    return render(request, "accounts/address_confirm.html", {"change": change})


@require_POST
def address_works(request: UserRequest) -> HttpResponse:
    """The person says that mail reaches them again."""
    request.user.mark_deliverable()
    messages.success(request, _("Notices come by email again."))
    return redirect("profile")


# The link is in the mailbox of the old address, and its holder may be unable to sign in: the key is what counts.
@login_not_required
@require_http_methods(["GET", "POST"])
def address_undo(request: HttpRequest, key: str) -> HttpResponse:
    """The page of the link in the mail to the old address."""
    if (change := AddressChange.objects.find_to_undo(key)) is None:
        raise Http404
    if request.method == "POST":
        change.undo()
    context = {"change": change, "is_done": request.method == "POST"}
    response = render(request, "accounts/address_undo.html", context)
    response["Referrer-Policy"] = "no-referrer"
    return response
