"""An OpenID Connect provider for tests, spoken to over HTTP as any other."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.test import override_settings
from oidc_provider_mock import User as ProviderUser
from oidc_provider_mock import run_server_in_thread

from config.sign_in import providers


def person(sub: str, **claims: Any) -> ProviderUser:
    """Somebody with an account there; ``sub`` is the id."""
    return ProviderUser(sub=sub, claims={"name": f"{sub.title()} Però", "email_verified": True} | claims)


@contextmanager
def provider(*people: ProviderUser) -> Iterator[str]:
    """Run a provider where ``people`` have accounts, set as the operator's; gives its address."""
    with run_server_in_thread(user_claims=people) as server:
        address = f"http://localhost:{server.server_port}"
        none = (None, None)
        configured = providers.configured(
            google=none, github=none, linkedin=none, oidc=("bozza", "secret"), oidc_server=address, oidc_name="Ufficio"
        )
        with override_settings(SOCIALACCOUNT_PROVIDERS=configured):
            yield address
