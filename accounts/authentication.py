"""Authentication of API requests: a token in the Authorization header or the browser's session, and its scope."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed, PermissionDenied
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from accounts.models import User
from accounts.security import second_factor
from accounts.tokens import Token

if TYPE_CHECKING:
    from rest_framework.views import APIView


class TokenAuthentication(BaseAuthentication):
    """``Authorization: Token bozza_…``; a token, valid or not, takes precedence over the session."""

    def authenticate(self, request: Request) -> tuple[User, Token] | None:
        words = get_authorization_header(request).split()
        if not words:
            return None
        if len(words) != 2 or words[0].lower() != b"token":
            raise AuthenticationFailed(_("Write the header as: Authorization: Token <your token>."))
        token = Token.objects.find(words[1].decode("latin-1"))
        if token is None:
            raise AuthenticationFailed(_("This token is unknown, expired or revoked."))
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return "Token"


class TokenScheme(OpenApiAuthenticationExtension):
    """The description of the header in the OpenAPI document."""

    target_class = TokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "apiKey", "in": "header", "name": "Authorization", "description": "Token bozza_…"}


class HasScope(BasePermission):
    """Requires sign-in, with a second factor where the role needs one.

    Of a token also the scope that the view names in ``needs_scope``, else ``read`` for safe methods and ``write`` for
    others.
    """

    def has_permission(self, request: Request, view: "APIView") -> bool:
        # SECURITY: whoever is about to be erased can only think better of it, on a page.
        if not request.user.is_authenticated or request.user.erasure_due_at:
            return False
        if second_factor.is_missing(request.user):
            raise PermissionDenied(_("Your role needs a second factor: sign in on the site and add one."))
        token: Any = request.auth
        usual = Token.Scope.READ if request.method in SAFE_METHODS else Token.Scope.WRITE
        scope = getattr(view, "needs_scope", usual)
        return not isinstance(token, Token) or token.allows(scope)
