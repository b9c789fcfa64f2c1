"""The sites with whose accounts people may sign in, as allauth's ``SOCIALACCOUNT_PROVIDERS``."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured

Client = tuple[str | None, str | None]  # the id and the secret that the site gave to the operator
OIDC_SERVERS = {
    "google": ("Google", "https://accounts.google.com"),
    "linkedin": ("LinkedIn", "https://www.linkedin.com/oauth"),
}


def configured(
    *, google: Client, github: Client, linkedin: Client, oidc: Client, oidc_server: str | None, oidc_name: str | None
) -> dict[str, Any]:
    """The providers of which both variables are set; GitHub speaks OAuth only, all others OpenID Connect.

    Raises:
        ImproperlyConfigured: A variable is set without the one that belongs to it.
    """
    if any(oidc) and not oidc_server:
        raise ImproperlyConfigured("Set OIDC_SERVER_URL, the address of the provider, beside OIDC_CLIENT_ID.")
    clients = {"google": google, "linkedin": linkedin, "oidc": oidc}
    servers = OIDC_SERVERS | {"oidc": (oidc_name or "OpenID Connect", oidc_server)}
    apps = [
        _app(provider, clients[provider]) | {"name": name, "settings": {"server_url": server}}
        for provider, (name, server) in servers.items()
        if any(clients[provider])
    ]
    for app in apps:
        # LinkedIn's OpenID Connect refuses the parameters of PKCE.
        app["settings"]["oauth_pkce_enabled"] = app["provider_id"] != "linkedin"
    return {
        "openid_connect": {"APPS": apps},
        "github": {"APPS": [_app("github", github)] if any(github) else []},
    }


def _app(provider: str, client: Client) -> dict[str, Any]:
    client_id, secret = client
    if not client_id or not secret:
        prefix = provider.upper()
        raise ImproperlyConfigured(f"Set both {prefix}_CLIENT_ID and {prefix}_CLIENT_SECRET, or neither.")
    return {"provider_id": provider, "client_id": client_id, "secret": secret}
