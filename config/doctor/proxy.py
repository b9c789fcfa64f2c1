"""The proxy: whether it says who asks, and drops what clients say of themselves."""

import json
import urllib.error
import urllib.request
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse

from config.doctor.finding import Finding

FORGED = "203.0.113.77"  # an address for documentation (RFC 5737): nobody has it
HEADER = "X-Doctor"
SIGNER = TimestampSigner(salt="config.doctor.proxy")


def examine() -> Finding:
    """Ask our own site, through the proxy, with headers that the proxy has to replace."""
    address = f"{settings.SITE_URL}/readyz"
    headers = {HEADER: SIGNER.sign("proxy"), "X-Forwarded-For": FORGED, "X-Forwarded-Proto": "http"}
    try:
        # The address is the operator's.
        request = urllib.request.Request(address, headers=headers)  # noqa: S310
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310
            seen = json.loads(answer.headers.get(HEADER) or "{}")
    except urllib.error.HTTPError as error:
        return refused(address, error)
    except (OSError, ValueError) as error:
        return Finding(
            "proxy", f"{address} cannot be reached from here: {error}.", "Look at SITE_URL, DNS and the proxy."
        )
    return judge(seen)


def refused(address: str, error: urllib.error.HTTPError) -> Finding:
    """A finding on an answer that is none of 200: that of ``/readyz`` names a reason, that of a proxy has a page."""
    if error.code == 503 and "text/plain" in error.headers.get("Content-Type", ""):
        reason = error.read(200).decode(errors="replace")
        return Finding(
            "proxy", f"It lets us through, but the site is not ready: {reason}.", "Mend that, and ask again."
        )
    remedy = "502 and 504: look whether web runs, and at its log. Else look at SITE_URL, ALLOWED_HOSTS and the proxy."
    return Finding("proxy", f"{address} answers {error.code} {error.reason}.", remedy)


def judge(seen: dict[str, Any]) -> Finding:
    """A finding on what the site has seen of the doctor's request."""
    example = "set the headers as ops/proxy/nginx.conf and ops/proxy/Caddyfile do"
    if not seen:
        return Finding(
            "proxy", "Something else than this Bozza answers.", "Look at SITE_URL, and at SECRET_KEY of web."
        )
    if not settings.BEHIND_TLS:
        return Finding("proxy", "None is set (BEHIND_TLS=0), and headers of one are not believed.")
    if not seen["forwarded"]:
        remedy = f"Have it send X-Forwarded-For ({example}), and name its address in TRUSTED_PROXIES."
        return Finding("proxy", "It does not say who asks, so that all share their limits on signing in.", remedy)
    if seen["address"] == FORGED:
        return Finding(
            "proxy", "It passes on the X-Forwarded-For of clients, who so evade limits.", f"Please {example}."
        )
    if not seen["secure"]:
        return Finding("proxy", "It does not say that TLS was used.", f"Please {example}.")
    return Finding("proxy", f"It says who asks ({seen['address']}) and that TLS was used.")


def answer_doctor(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Add to ``response`` what was seen of a request of the doctor; of others nothing."""
    try:
        SIGNER.unsign(request.headers.get(HEADER, ""), max_age=60)
    except BadSignature:
        return response
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    address = forwarded.rpartition(",")[2].strip() or request.META["REMOTE_ADDR"]
    seen = {"forwarded": bool(forwarded), "address": address, "secure": request.is_secure()}
    response[HEADER] = json.dumps(seen)
    return response
