"""The page between signing up and the mail: to have it sent again, or to correct the address."""

from urllib.parse import urlencode

from allauth.account.internal.flows.email_verification import send_verification_email_at_login
from allauth.account.models import Login
from allauth.account.stages import EmailVerificationStage, LoginStageController
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.entrance import attempts


@login_not_required
@require_http_methods(["GET", "POST"])
def verification_sent(request: HttpRequest) -> HttpResponse:
    """Says that a mail is on its way; a POST sends it again, to the address that this browser signed up with."""
    stage = LoginStageController.enter(request, EmailVerificationStage.key)
    if request.method == "POST":
        if stage and send_again(request, stage.login):
            messages.success(request, _("Sent again."))
        elif stage:
            messages.error(
                request, _("It has already been sent several times: look in the spam folder, or try again in an hour.")
            )
        return redirect("account_email_verification_sent")
    where = stage.login.redirect_url if stage else None
    context = {
        "address": address_of(stage.login) if stage else "",
        "query": f"?{urlencode({'next': where})}" if where else "",
    }
    return render(request, "account/verification_sent.html", context)


def send_again(request: HttpRequest, login: Login) -> bool:
    """Send the mail of a sign-up once more; False where that was done too often.

    SECURITY: for an address that has an account already, its owner gets the mail of a sign-up for a known address
    again, after the same number of attempts, so that the answer is the same.
    """
    if not attempts.CONFIRMATION.allows(request, address_of(login)):
        return False
    send_verification_email_at_login(request, login)
    return True


def address_of(login: Login) -> str:
    """The address that a sign-up or a sign-in waits for."""
    return str(login.email or (login.user and login.user.email) or "")
