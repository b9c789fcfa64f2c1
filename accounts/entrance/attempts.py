"""How often anybody may try to get into an account, or have mails sent to an address, counted in the database.

A browser that has signed in with the address has attempts of its own, so that nobody can lock its owner out. All
others share those of the address and those of their network.
"""

from dataclasses import dataclass
from datetime import timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil

from allauth.account.adapter import get_adapter
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import ngettext

from accounts.entrance import known_browser
from accounts.security.recorded import record_attempt
from audit.models import Action
from limits.models import Counter, Refusal


@dataclass(frozen=True)
class Attempts:
    """Attempts of one kind.

    Attributes:
        scope: The name of the counters.
        of_address: How many are allowed for one address within ``per``, from all browsers that are not known.
        of_network: The same from one network, whatever the address: an IPv4 address, or 64 bits of an IPv6 address.
        opens_account: Whether a success lets somebody into the account: refusals are then in the audit log.
    """

    scope: str
    of_address: int
    of_network: int
    per: timedelta
    opens_account: bool = False

    def refuse(self, request: HttpRequest, address: str) -> None:
        """Count an attempt, in the same number of statements whether or not the address has an account.

        Raises:
            ValidationError: There were too many. The answer gets the status 429 (``middleware.py``).
        """
        if refusal := self._hit(request, address):
            request.refusal = refusal  # type: ignore[attr-defined]
            if self.opens_account:
                record_attempt(Action.LOCKED_OUT, {"email": address})
            minutes = ceil(refusal.retry_after / 60)
            sentence = ngettext(
                "Too many attempts. Try again in %(n)d minute.",
                "Too many attempts. Try again in %(n)d minutes.",
                minutes,
            )
            raise ValidationError(sentence % {"n": minutes}, code="too_many_attempts")

    def allows(self, request: HttpRequest, address: str) -> bool:
        """Count an attempt, and say whether it is one of those that are allowed."""
        return self._hit(request, address) is None

    def _hit(self, request: HttpRequest, address: str) -> Refusal | None:
        if browser := known_browser.key_for(request, address):
            return Counter.objects.hit(f"{self.scope}, browser", browser, limit=self.of_address, per=self.per)
        from_network = Counter.objects.hit(
            f"{self.scope}, network", network(request), limit=self.of_network, per=self.per
        )
        # SECURITY: what the network's limit refuses does not count against the address, or one machine could use its
        # attempts up for everybody.
        return from_network or Counter.objects.hit(
            f"{self.scope}, address", address.strip().lower(), limit=self.of_address, per=self.per
        )

    def succeeded(self, request: HttpRequest, address: str) -> None:
        """Begin anew for the address, or the browser. The network's attempts stay: other addresses may be tried."""
        if browser := known_browser.key_for(request, address):
            Counter.objects.clear(f"{self.scope}, browser", browser)
        else:
            Counter.objects.clear(f"{self.scope}, address", address.strip().lower())


SIGN_IN = Attempts("sign-in", of_address=10, of_network=100, per=timedelta(minutes=15), opens_account=True)
SIGN_UP = Attempts("sign-up", of_address=5, of_network=100, per=timedelta(hours=1))
RESET = Attempts("password reset", of_address=5, of_network=100, per=timedelta(hours=1))
SECOND_FACTOR = Attempts("second factor", of_address=5, of_network=100, per=timedelta(minutes=15), opens_account=True)
CODE = Attempts("sign-in code", of_address=5, of_network=100, per=timedelta(hours=1), opens_account=True)
CONFIRMATION = Attempts("confirmation", of_address=5, of_network=100, per=timedelta(hours=1))


def network(request: HttpRequest) -> str:
    """The network of the client: its IPv4 address, or the first 64 bits of its IPv6 address."""
    address = ip_address(get_adapter().get_client_ip(request))
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ip_network((int(address), 64), strict=False))
    return str(address)
