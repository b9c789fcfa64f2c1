"""Sign-in by address and password, in the same number of statements and hashes for every address."""

from allauth.account.auth_backends import AuthenticationBackend

from accounts.models import User


class AddressBackend(AuthenticationBackend):
    """allauth's, except that it looks for an address in one statement."""

    def _authenticate_by_email(self, email: str, password: str) -> User | None:
        found = User.objects.with_address(email)
        return next((user for user in found if self._check_password(user, password)), None)
