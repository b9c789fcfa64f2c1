"""The settings of accounts: sign-up, sign-in, passwords, second factors, sign-in at other sites, sessions."""

import os
from datetime import timedelta

from accounts.security.session_limits import SessionLimits
from config import environment
from config.sign_in import providers

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["accounts.entrance.backend.AddressBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "accounts.passwords.validators.LengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "accounts.passwords.validators.GuessableValidator"},
]
ACCOUNT_ADAPTER = "letters.waiting.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "accounts.entrance.forms.LoginForm",
    "signup": "accounts.entrance.forms.SignupForm",
    "reset_password": "accounts.entrance.forms.ResetPasswordForm",
    "reset_password_from_key": "accounts.entrance.forms.ResetPasswordKeyForm",
    "change_password": "accounts.entrance.forms.ChangePasswordForm",
    "request_login_code": "accounts.entrance.forms.RequestLoginCodeForm",
}
ACCOUNT_RATE_LIMITS = False  # SECURITY: those lose entries; accounts/entrance/attempts.py counts instead
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "accounts.entrance.reset_token.ResetTokenGenerator"  # noqa: S105
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "privacy.notices.forms.SignupForm"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_CONFIRM_EMAIL_ON_GET = False
# SECURITY: only in the browser that signed up, whose session remembers that; a link that somebody else has found or
# forwarded confirms the address and signs nobody in.
ACCOUNT_LOGIN_ON_EMAIL_CONFIRMATION = True
ACCOUNT_LOGIN_TIMEOUT = 3600  # how long the session remembers a sign-up or a sign-in that is half done
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Asked for again before addresses, second factors and tokens are changed (accounts/security/reauthentication.py).
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
# How long the links in mails are accepted.
PASSWORD_RESET_TIMEOUT = 3600
ACCOUNT_EMAIL_CONFIRMATION_EXPIRE_DAYS = 3

ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True

# Second factors and passkeys (docs/adr/0027)

SECOND_FACTOR_REQUIRED = not environment.flag("BOZZA_DEV")  # of mentors, coordinators and admins
SECOND_FACTOR_GRACE = timedelta(days=7)
MFA_ADAPTER = "accounts.security.factors.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "authenticate": "accounts.security.forms.CodeForm",
    "reauthenticate": "accounts.security.forms.ReauthenticationCodeForm",
}
MFA_TOTP_ISSUER = "Bozza"
MFA_TOTP_TOLERANCE = 1  # the code before and the one after: typing takes as long as a code lasts
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SECOND_FACTOR_REQUIRED  # http, on localhost

# Sign-in with other sites: each where the operator has set both of its variables.

SOCIALACCOUNT_ADAPTER = "accounts.security.provider_accounts.ProviderAccountAdapter"
SOCIALACCOUNT_PROVIDERS = providers.configured(
    google=(os.environ.get("GOOGLE_CLIENT_ID"), os.environ.get("GOOGLE_CLIENT_SECRET")),
    github=(os.environ.get("GITHUB_CLIENT_ID"), os.environ.get("GITHUB_CLIENT_SECRET")),
    linkedin=(os.environ.get("LINKEDIN_CLIENT_ID"), os.environ.get("LINKEDIN_CLIENT_SECRET")),
    oidc=(os.environ.get("OIDC_CLIENT_ID"), os.environ.get("OIDC_CLIENT_SECRET")),
    oidc_server=os.environ.get("OIDC_SERVER_URL"),
    oidc_name=os.environ.get("OIDC_NAME"),
)
SOCIALACCOUNT_AUTO_SIGNUP = False  # a newcomer sees the terms first, which signing up accepts
# Into an account whose address both sides have confirmed; its owner gets a mail (provider_accounts.py).
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True

# Sessions end after a time without a request, and after a time in any case (accounts/security/sessions.py).

CANDIDATE_SESSION = SessionLimits(
    idle=environment.seconds("SESSION_IDLE_SECONDS", default=14 * 24 * 3600),
    absolute=environment.seconds("SESSION_SECONDS", default=30 * 24 * 3600),
)
STAFF_SESSION = SessionLimits(  # mentors, coordinators, admins
    idle=environment.seconds("STAFF_SESSION_IDLE_SECONDS", default=3600),
    absolute=environment.seconds("STAFF_SESSION_SECONDS", default=12 * 3600),
)
