"""How large the body of a request may be, by the view that it is for."""

from collections.abc import Callable

from django.urls import Resolver404, resolve

DEFAULT = 2_000_000  # bytes; the largest form of the desk, a conflict of two letters of 50,000 emoji, takes 1.3 million
UPLOAD = 10_000_000
# The key in a request's environ for the status with which the gateway refused to read its body.
REFUSAL = "bozza.refusal"


def body_up_to[View: Callable[..., object]](size: int) -> Callable[[View], View]:
    """Have a view accept bodies of up to ``size`` bytes, if that is more than ``DEFAULT``. The outermost decorator."""

    def decorate(view: View) -> View:
        view.max_body = max(size, DEFAULT)  # type: ignore[attr-defined]
        return view

    return decorate


def max_body(path: str) -> int:
    """How many bytes the body of a request for ``path`` may have; ``DEFAULT`` or more."""
    try:
        view = resolve(path).func
    except Resolver404:
        return DEFAULT
    size: int = getattr(view, "max_body", DEFAULT)
    return size
