"""Who asked for what, in a form that may stand in a log: a route and a keyed hash."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.functional import SimpleLazyObject


def route_of(request: HttpRequest) -> str:
    """The pattern of the address, such as ``letters/<uuid:pk>/``.

    SECURITY: not the address, in which somebody may have typed what they please, and links that open things.
    """
    return f"/{request.resolver_match.route}" if request.resolver_match else "unknown"


def user_of(request: HttpRequest) -> dict[str, str]:
    """``{"user": …}``, a keyed hash of the person's id, where the request has already found out who it is."""
    # Django keeps the user of the session here, and Django REST framework sets that of a token on the request.
    user = request.__dict__.get("user")
    known = getattr(request, "_cached_user", None) if isinstance(user, SimpleLazyObject) else user
    pk = getattr(known, "pk", None)
    return {"user": user_hash(pk)} if pk else {}


def user_hash(pk: Any) -> str:
    """The same 16 letters for the same person, which lead back to nobody without the secret key."""
    return salted_hmac("access log", str(pk), secret=settings.SECRET_KEY, algorithm="sha256").hexdigest()[:16]
