"""Sentences that name the deed before which somebody is asked again who they are."""

from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# By the name of the URL that asks.
DEEDS: dict[str, Promise] = {
    "erasure-new": _("You are about to erase your account: once you have confirmed, it is closed at once."),
    "data-export-new": _("You are about to export everything that is stored about you."),
    "data-export-file": _("You are about to download everything that is stored about you."),
    "account-merge": _("You are about to make one account out of two."),
    "account-merge-confirm": _("You are about to make one account out of two."),
    "address-change": _("You are about to change the email address of your account."),
    "address-change-for": _("You are about to change the email address of somebody else’s account."),
    "account_email": _("You are about to change the email addresses of your account."),
    "account_set_password": _("You are about to set a password."),
    "token-create": _("You are about to make a token, with which programs reach your letters."),
    "own-model": _("You are about to set a language model of your own."),
    "provider-disconnect": _("You are about to disconnect a site that you sign in with."),
    "mfa_activate_totp": _("You are about to set up an authenticator app."),
    "mfa_deactivate_totp": _("You are about to switch off the authenticator app."),
    "mfa_view_recovery_codes": _("You are about to see your recovery codes."),
    "mfa_generate_recovery_codes": _("You are about to make new recovery codes."),
    "mfa_download_recovery_codes": _("You are about to download your recovery codes."),
    "mfa_add_webauthn": _("You are about to add a passkey."),
    "mfa_edit_webauthn": _("You are about to rename a passkey."),
    "mfa_remove_webauthn": _("You are about to remove a passkey."),
}


def deed_after(request: HttpRequest) -> Promise:
    """One sentence on what the person is led to after a page that asks who they are."""
    path = request.POST.get("next") or request.GET.get("next") or ""
    try:
        name = resolve(path.partition("?")[0]).url_name
    except Resolver404:
        name = None
    return DEEDS.get(name or "", _("What you are about to do concerns the security of your account."))
