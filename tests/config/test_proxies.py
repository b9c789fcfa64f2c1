"""Which proxies are believed: those of ``TRUSTED_PROXIES``, and nobody else."""

import json
from email.message import Message
from http import HTTPStatus
from io import BytesIO
from urllib.error import HTTPError

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from config.doctor import proxy
from config.gateway.proxies import filter_headers, networks

TLS = {"HTTP_X_FORWARDED_PROTO": "https"}


@pytest.mark.parametrize(
    ("trusted", "remote", "chain", "seen"),
    [
        ([], "127.0.0.1", "198.51.100.7", "198.51.100.7"),
        ([], "172.18.0.1", "198.51.100.7", "198.51.100.7"),
        ([], "198.51.100.7", "203.0.113.77", None),  # the port is open to the world: a client speaks for itself
        (["10.0.0.5"], "127.0.0.1", "203.0.113.77", None),
        (["10.0.0.5"], "10.0.0.5", "203.0.113.77, 198.51.100.7", "198.51.100.7"),  # the client forged the first
        (["10.0.0.0/8"], "10.0.0.5", "203.0.113.77, 198.51.100.7, 10.0.0.9", "198.51.100.7"),  # two proxies
        (["2001:db8::/32"], "2001:db8::1", "198.51.100.7", "198.51.100.7"),
    ],
)
def test_the_address_of_the_client(trusted: list[str], remote: str, chain: str, seen: str | None) -> None:
    meta = {"REMOTE_ADDR": remote, "HTTP_X_FORWARDED_FOR": chain, **TLS}
    filter_headers(meta, networks(trusted))
    assert meta.get("HTTP_X_FORWARDED_FOR") == seen
    assert ("HTTP_X_FORWARDED_PROTO" in meta) is (seen is not None)


def test_what_is_no_network_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="TRUSTED_PROXIES"):
        networks(["the proxy"])


def test_the_doctor_is_told_what_the_site_sees_and_nobody_else(client: Client, db: None) -> None:
    assert proxy.HEADER not in client.get("/readyz").headers
    assert proxy.HEADER not in client.get("/readyz", headers={proxy.HEADER: "proxy:forged"}).headers
    headers = {proxy.HEADER: proxy.SIGNER.sign("proxy"), "X-Forwarded-For": "198.51.100.7"}
    seen = json.loads(client.get("/readyz", headers=headers)[proxy.HEADER])
    assert seen == {"forwarded": True, "address": "198.51.100.7", "secure": False}


@pytest.mark.parametrize(
    ("seen", "sentence"),
    [
        ({}, "Something else than this Bozza answers"),
        ({"forwarded": False, "address": "127.0.0.1", "secure": True}, "does not say who asks"),
        ({"forwarded": True, "address": proxy.FORGED, "secure": True}, "passes on the X-Forwarded-For of clients"),
        ({"forwarded": True, "address": "198.51.100.7", "secure": False}, "does not say that TLS was used"),
        ({"forwarded": True, "address": "198.51.100.7", "secure": True}, "says who asks (198.51.100.7)"),
    ],
)
def test_f2_the_doctor_notices_a_proxy_that_is_set_up_wrongly(
    seen: dict[str, object], sentence: str, settings: Settings
) -> None:
    settings.BEHIND_TLS = True
    finding = proxy.judge(seen)
    assert sentence in finding.sentence
    assert finding.is_fault is (seen.get("address") != "198.51.100.7" or not seen["secure"])


@pytest.mark.parametrize(
    ("code", "kind", "body", "sentence"),
    [
        (503, "text/plain; charset=utf-8", b"database unreachable", "the site is not ready: database unreachable."),
        (502, "text/html", b"<h1>Bad Gateway</h1>", "https://bozza.example.org/readyz answers 502 Bad Gateway."),
    ],
)
def test_the_doctor_tells_a_site_that_is_not_ready_from_a_proxy_that_finds_none(
    code: int, kind: str, body: bytes, sentence: str
) -> None:
    headers = Message()
    headers["Content-Type"] = kind
    address = "https://bozza.example.org/readyz"
    error = HTTPError(address, code, HTTPStatus(code).phrase, headers, BytesIO(body))
    finding = proxy.refused(address, error)
    assert finding.sentence.endswith(sentence)
    assert finding.is_fault
