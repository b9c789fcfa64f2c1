from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.socialaccount import views as provider_accounts
from django.urls import path, re_path

from accounts import views
from accounts.addresses import views as addresses
from accounts.entrance import views as entrance
from accounts.mentorship import views as mentors
from accounts.security import providers
from accounts.security import views as security
from accounts.security.reauthentication import reauthentication_required, reauthentication_required_to_post

# allauth's pages, by the names under which it looks for them. Those that are not listed do not exist.
# SECURITY: allauth itself does not ask everybody again who they are.
ENTRANCE = [
    path("accounts/login/", account.login, name="account_login"),
    path("accounts/login/code/", account.request_login_code, name="account_request_login_code"),
    path("accounts/login/code/confirm/", account.confirm_login_code, name="account_confirm_login_code"),
    path("accounts/login/factor/", factors.authenticate, name="mfa_authenticate"),
    path("accounts/login/passkey/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("accounts/logout/", account.logout, name="account_logout"),
    path("accounts/signup/", account.signup, name="account_signup"),
    path("accounts/inactive/", account.account_inactive, name="account_inactive"),
    path("accounts/confirm-email/", entrance.verification_sent, name="account_email_verification_sent"),
    re_path(r"^accounts/confirm-email/(?P<key>[-:\w]+)/$", account.confirm_email, name="account_confirm_email"),
    path("accounts/password/reset/", account.password_reset, name="account_reset_password"),
    path("accounts/password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "accounts/password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("accounts/providers/signup/", provider_accounts.signup, name="socialaccount_signup"),
    path("accounts/providers/cancelled/", providers.cancelled, name="socialaccount_login_cancelled"),
    path("accounts/providers/<slug:provider_id>/login/", providers.provider_login, name="provider-login"),
    path(
        "accounts/github/login/callback/",
        providers.provider_callback,
        {"provider_id": "github"},
        name="github_callback",
    ),
    path(
        "accounts/oidc/<slug:provider_id>/login/callback/", providers.provider_callback, name="openid_connect_callback"
    ),
]
REAUTHENTICATION = [
    path("accounts/reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("accounts/reauthenticate/code/", factors.reauthenticate, name="mfa_reauthenticate"),
    path("accounts/reauthenticate/passkey/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("accounts/reauthenticate/provider/", providers.reauthenticate_with_provider, name="reauthenticate-provider"),
]
SECURITY = [
    path("settings/security/", security.security, name="security"),
    path("settings/security/sessions/end/", security.sessions_end, name="sessions-end"),
    path("settings/security/sessions/<int:pk>/end/", security.session_end, name="session-end"),
    path("settings/security/providers/<int:pk>/end/", providers.provider_disconnect, name="provider-disconnect"),
    path("accounts/email/", reauthentication_required_to_post(addresses.AddressesView.as_view()), name="account_email"),
    path("accounts/password/change/", account.password_change, name="account_change_password"),
    path("accounts/password/set/", reauthentication_required(account.password_set), name="account_set_password"),
    path("accounts/app/add/", reauthentication_required(app.activate_totp), name="mfa_activate_totp"),
    path("accounts/app/remove/", reauthentication_required(app.deactivate_totp), name="mfa_deactivate_totp"),
    path(
        "accounts/recovery-codes/",
        reauthentication_required(recovery_codes.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "accounts/recovery-codes/new/",
        reauthentication_required(recovery_codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "accounts/recovery-codes/download/",
        reauthentication_required(recovery_codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("accounts/passkeys/add/", reauthentication_required(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path(
        "accounts/passkeys/<int:pk>/name/", reauthentication_required(passkeys.edit_webauthn), name="mfa_edit_webauthn"
    ),
    path(
        "accounts/passkeys/<int:pk>/remove/",
        reauthentication_required(security.PasskeyRemovalView.as_view()),
        name="mfa_remove_webauthn",
    ),
    *(
        path(f"accounts/{page}/", security.gone_to_security, name=name)
        for page, name in {
            "2fa": "mfa_index",
            "passkeys": "mfa_list_webauthn",
            "providers": "socialaccount_connections",
        }.items()
    ),
]
urlpatterns = [
    *ENTRANCE,
    *REAUTHENTICATION,
    *SECURITY,
    path("settings/", views.profile, name="profile"),
    path("settings/notices/", views.notification_preferences_set, name="notices-choose"),
    path("settings/address/", addresses.address_change, name="address-change"),
    path("settings/address/works/", addresses.address_works, name="address-works"),
    path("settings/address/confirmation/<str:key>/", addresses.address_confirm, name="address-confirm"),
    path("settings/address/undoing/<str:key>/", addresses.address_undo, name="address-undo"),
    path("people/<uuid:pk>/address/", addresses.address_change_for, name="address-change-for"),
    path("settings/tokens/", views.token_create, name="token-create"),
    path("settings/tokens/<uuid:pk>/revocation/", views.token_revoke, name="token-revoke"),
    path("mentors/", mentors.mentor_list, name="mentors"),
    path("mentors/apply/", mentors.mentor_apply, name="mentor-apply"),
    path("mentors/applications/<uuid:pk>/decision/", mentors.application_decide, name="application-decide"),
    path("mentors/invitations/<uuid:pk>/revocation/", mentors.invitation_revoke, name="invitation-revoke"),
    path("mentors/invitation/<str:key>/", mentors.invitation_accept, name="invitation"),
    path("language/", views.language, name="language"),
]
