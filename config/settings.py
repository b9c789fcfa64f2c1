"""All settings, read from the environment. With only the required ones set, they are safe for production.

``BOZZA_DEV=1`` (set by script/server and script/test) allows plain HTTP and keeps mail in ``var/mail/``.
"""

import contextlib
import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP
from django.utils.translation import gettext_lazy as _

from config import environment, logs
from config.api.settings import REST_FRAMEWORK, SPECTACULAR_SETTINGS  # noqa: F401 - read by their packages
from config.database.settings import *  # noqa: F403
from config.gateway.proxies import networks
from config.model import operators_model
from config.monitoring import sentry, tracing
from config.operator import operator, price
from config.queues import *  # noqa: F403
from config.reviewing import DIGEST_HOUR, NAMED_REQUEST_PATIENCE, WEBHOOKS  # noqa: F401 - read by the apps
from config.sign_in.settings import *  # noqa: F403
from config.sign_in.settings import CANDIDATE_SESSION
from files.address import storage
from limits.sizes import UPLOAD
from sandbox.confinement import hide_memory

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("VAR_DIR") or BASE_DIR / "var")

DEV = environment.flag("BOZZA_DEV")
DEBUG = environment.flag("DEBUG")
SECRET_KEY = environment.required("SECRET_KEY")
SECRET_KEY_FALLBACKS = environment.comma_separated("SECRET_KEY_FALLBACKS")
ALLOWED_HOSTS = environment.required("ALLOWED_HOSTS").split(",")
# For links in mails: a worker has no request that would say it.
SITE_URL = os.environ.get("SITE_URL") or ("http://127.0.0.1:8000" if DEV else f"https://{ALLOWED_HOSTS[0].lstrip('.')}")
CSRF_TRUSTED_ORIGINS = environment.comma_separated("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    "config.celery.CeleryConfig",
    "config.database",
    "config.doctor",
    "audit",
    "accounts.security.apps.AccountsConfig",
    "jobs",
    "limits",
    "files",
    "mail",
    "guides",
    "programmes",
    "profiles",
    "letters",
    "reviews",
    "conduct",
    "privacy",
    "accounts.admin_site.AllowlistAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django.forms",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.github",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "rest_framework",
    "drf_spectacular",
]

if environment.role("PROCESS_ROLE") == "worker":
    # Nobody signs in there, and signing in at other sites loads what asks them: six megabytes. They have no models.
    INSTALLED_APPS = [app for app in INSTALLED_APPS if not app.startswith("allauth.socialaccount.providers.")]

MIDDLEWARE = [
    "config.gateway.proxies.believe_trusted_proxies",
    "audit.middleware.request_id",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.monitoring.access_log.AccessLog",
    "config.middleware.refuse_plain_http",
    "config.middleware.refuse_nul_bytes",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "audit.middleware.record_responses",
    # SECURITY: before everything else that makes or changes a response for somebody signed in.
    "reviews.blind.middleware.BlindReviewCheck",
    "accounts.entrance.middleware.say_when_to_try_again",
    "privacy.middleware.LeavingMiddleware",
    "accounts.middleware.own_language",
    "config.middleware.refuse_large_bodies",
    "privacy.notices.middleware.AcceptanceMiddleware",
    "accounts.middleware.forget_at_sign_out",
    "config.middleware.private_pages",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "accounts.security.middleware.limit_sessions",
    # SECURITY: what stands below is reached with a second factor only, by those who need one.
    "accounts.security.middleware.require_second_factor",
    "config.middleware.explain_refused_methods",
    "config.middleware.QuotaMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
FORM_RENDERER = "config.rendering.widgets.WidgetRenderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "config.rendering.constant_parts.Loader",
                    ["config.rendering.template_loader.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "config.context.source",
                "config.context.signed_out",
                "config.context.unread",
                "config.context.open_reports",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Data

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# In the database and not in Redis: losing the broker ends no session. At 300 entries it would begin to drop some.
_CACHE = {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "django_cache"}
CACHES = {
    "default": _CACHE | {"OPTIONS": {"MAX_ENTRIES": 1_000_000}},
    # Pieces of pages that are the same for everybody and never change, in each process.
    "fragments": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "fragments"},
}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
# How large a body each view takes: limits/sizes.py. Files stay in memory, so that none of them is left on the disk.
DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = UPLOAD
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]

# How long entries of the audit log are kept: at least half a year.
AUDIT_KEPT_FOR = environment.days("AUDIT_DAYS", default=365, least=184)

# How many previews and uploaded files web processes work on at a time, in the whole installation: each takes a thread
# and a core for up to ten and two seconds.
PREVIEWS_AT_ONCE = environment.whole_number("PREVIEWS_AT_ONCE", default=2)
IMPORTS_AT_ONCE = environment.whole_number("IMPORTS_AT_ONCE", default=2)

# Mail: SMTP by EMAIL_URL; in development the console and var/mail/.

DEFAULT_FROM_EMAIL = SERVER_EMAIL = os.environ.get("FROM_EMAIL", "Bozza <bozza@localhost>")
# Where mail servers report what cannot be delivered, with a key after a plus sign (mail/return_address.py); "" for off.
BOUNCE_ADDRESS = environment.bounce_address("BOUNCE_ADDRESS")
MAILERS = {}
if "EMAIL_URL" in os.environ:
    MAILERS["default"] = environment.mailer(os.environ["EMAIL_URL"])
elif DEV:
    MAILERS["default"] = {
        "BACKEND": "mail.development.ConsoleAndFileBackend",
        "OPTIONS": {"file_path": str(VAR_DIR / "mail")},
    }
else:
    raise ImproperlyConfigured("Set the environment variable EMAIL_URL (see .env.example): people confirm by e-mail.")

# A folder with further styles of the paper; letters/paper/styles, which has no Django, reads it from the environment.
LETTER_STYLES = os.environ.get("LETTER_STYLES", "")

# Languages

LANGUAGE_CODE = "it"
LANGUAGES = [("it", _("Italian")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Rome"
USE_TZ = True

# Static files

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = Path(os.environ.get("STATIC_ROOT") or BASE_DIR / "staticfiles")
WITH_DIGESTS = "whitenoise.storage.CompressedManifestStaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage" if DEV else WITH_DIGESTS},
} | storage(os.environ.get("STORAGE_URL", "").strip())  # where it is set, a bucket for exports and attachments
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEV

# A language model that rewords composed sentences: none unless one is set (docs/adr/0045).
MODEL = operators_model(
    os.environ.get("MODEL_URL", "").strip(),
    os.environ.get("MODEL_NAME", "").strip(),
    os.environ.get("MODEL_KEY", "").strip(),
    (environment.price("MODEL_PRICE_IN"), environment.price("MODEL_PRICE_OUT")),
    allow_private=environment.flag("MODEL_ALLOW_PRIVATE"),
)
# Whether people may use a model of their own: not at all, at public addresses, or at any.
MODEL_FROM_PEOPLE = environment.choice("MODEL_FROM_PEOPLE", among=("no", "public", "any"))

# Security

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.NONCE],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "worker-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # and not a cookie of its own
KNOWN_BROWSER_COOKIE_NAME = "known-browser"
SESSION_COOKIE_AGE = int(CANDIDATE_SESSION.absolute.total_seconds())
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Strict"
BEHIND_TLS = environment.flag("BEHIND_TLS")
TRUSTED_PROXIES = networks(environment.comma_separated("TRUSTED_PROXIES"))
SIGNED_OUT_COOKIE_NAME = "signed-out"  # whose texts the next page clears on the device (accounts/middleware.py)
CSRF_FAILURE_VIEW = "config.errors.csrf_failure"
if not DEV:
    with contextlib.suppress(OSError):  # only Linux can
        # SECURITY: otherwise whoever gets hold of any process of our account reads the secrets in this one's
        # environment. Debuggers need root then.
        hide_memory()
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = True
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
    SIGNED_OUT_COOKIE_NAME, LANGUAGE_COOKIE_NAME = "__Host-signed-out", "__Host-language"
    KNOWN_BROWSER_COOKIE_NAME = "__Host-known-browser"
    SECURE_SSL_REDIRECT = environment.flag("SSL_REDIRECT", default=True)
    # Probes and Prometheus ask the port itself, without TLS; the API refuses (config/middleware.py).
    SECURE_REDIRECT_EXEMPT = [r"^livez$", r"^readyz$", r"^metrics$", r"^api/"]
    # How long browsers insist on https after a visit: a day, until the operator is sure that it will stay.
    SECURE_HSTS_SECONDS = int(environment.seconds("HSTS_SECONDS", default=86_400).total_seconds())
    SECURE_HSTS_INCLUDE_SUBDOMAINS = environment.flag("HSTS_SUBDOMAINS")
    SECURE_HSTS_PRELOAD = environment.flag("HSTS_PRELOAD")
    SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # the two above are the operator's to decide
    if BEHIND_TLS:
        # SECURITY: only of proxies that TRUSTED_PROXIES names, which set this header themselves.
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
        ALLAUTH_TRUSTED_PROXY_COUNT = 1  # sign-in limits are counted by the client's address, not the proxy's

OPERATOR = operator(dev=DEV)
PRICE = price()
# Where people write to: a page, or a mailto: address.
CONTACT_URL = os.environ.get("CONTACT_URL") or f"mailto:{OPERATOR['email']}"
ASK_ACCEPTANCE = environment.flag("ASK_ACCEPTANCE", default=not DEV)
# An account that nobody has used for so long is erased, thirty days after a warning.
INACTIVE_AFTER = environment.days("INACTIVE_DAYS", default=730, least=60)
# Outside of what a restore of the database brings back: whom to erase again (docs/operations.md).
ERASURE_LEDGER = Path(os.environ.get("ERASURE_LEDGER") or VAR_DIR / "erased.txt")
# Written by ops/backup after each verified backup, for /metrics and doctor.
BACKUP_NOTE = os.environ.get("BACKUP_NOTE") or ERASURE_LEDGER.parent / "last-backup"
SOURCE_URL = os.environ.get("SOURCE_URL", "")
METRICS_TOKEN = os.environ.get("METRICS_TOKEN", "")

# Logs: one line of JSON an event, no text of a letter, no address.

LOGGING = logs.configuration(level=os.environ.get("LOG_LEVEL", "INFO"))

# Errors and traces elsewhere, where the operator sets an address: their packages are imported only then.

if SENTRY_DSN := os.environ.get("SENTRY_DSN", "").strip():
    sentry.start(SENTRY_DSN)
if OTLP_ENDPOINT := os.environ.get("OTEL_EXPORTER_OTLP_ENDPOINT", "").strip():
    tracing.start(OTLP_ENDPOINT)
