"""Translates a request of ASGI into the ``environ`` of WSGI (PEP 3333)."""

import io
import sys
from typing import Any
from urllib.parse import unquote_to_bytes

UNPREFIXED = {"CONTENT_TYPE", "CONTENT_LENGTH"}


def environ_of(scope: dict[str, Any], body: bytes) -> dict[str, Any]:
    """The ``environ`` of a request whose body has been read.

    Args:
        scope: The request, of type ``http``.
        body: Its body. ``CONTENT_LENGTH`` is its length, whatever the request's header said.
    """
    host, port = scope.get("server") or ("localhost", 80)
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(scope["raw_path"]).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": host,
        "SERVER_PORT": str(port),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "REMOTE_ADDR": (scope.get("client") or ("",))[0],
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for name, value in scope["headers"]:
        _add_header(environ, name.decode("latin-1"), value.decode("latin-1"))
    return environ | {"CONTENT_LENGTH": str(len(body))}


def _add_header(environ: dict[str, Any], name: str, value: str) -> None:
    # SECURITY: X_Forwarded_Proto would become the same key as the proxy's X-Forwarded-Proto.
    if "_" in name:
        return
    key = name.upper().replace("-", "_")
    key = key if key in UNPREFIXED else f"HTTP_{key}"
    joint = "; " if key == "HTTP_COOKIE" else ","
    environ[key] = f"{environ[key]}{joint}{value}" if key in environ else value
