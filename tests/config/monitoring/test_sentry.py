"""Errors and traces elsewhere: nothing leaves without a setting, and nothing that anybody wrote leaves at all."""

import sys
from collections.abc import Callable

import pytest
from django.core.exceptions import ImproperlyConfigured

from config.monitoring import sentry, tracing

FRAME = {"filename": "letters/draft.py", "lineno": 12, "function": "write"}
EVENT = {
    "event_id": "a" * 32,
    "level": "error",
    "message": "value too long: Gentile Laura",
    "logentry": {"message": "Gentile Laura"},
    "request": {"url": "https://bozza.example/letters/?q=Laura", "cookies": {"session": "secret"}, "data": "Laura"},
    "user": {"email": "laura@example.it"},
    "extra": {"body": "Laura"},
    "breadcrumbs": {"values": [{"message": "Laura"}]},
    "tags": {"name": "Laura"},
    "exception": {
        "values": [
            {
                "type": "DataError",
                "module": "django.db.utils",
                "value": "DETAIL: Failing row contains (Gentile Laura)",
                "stacktrace": {
                    "frames": [
                        {"filename": "letters/draft.py", "lineno": 12, "vars": {"body": "Laura"}, "function": "write"}
                    ]
                },
            }
        ]
    },
}


def test_an_event_tells_where_and_no_word_of_anybody() -> None:
    sent = sentry.without_words(EVENT, {})
    assert "Laura" not in str(sent) and "laura" not in str(sent) and "secret" not in str(sent)
    (exception,) = sent["exception"]["values"]
    assert (exception["type"], exception["module"]) == ("DataError", "django.db.utils")
    assert exception["stacktrace"]["frames"] == [FRAME]


def test_nothing_is_imported_without_a_setting() -> None:
    assert {"sentry_sdk", "opentelemetry"} & sys.modules.keys() == set()


@pytest.mark.parametrize(("package", "begin"), [("sentry_sdk", sentry.start), ("opentelemetry", tracing.start)])
def test_a_package_that_is_missing_is_named(
    package: str, begin: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ImproperlyConfigured, match=r"requirements-monitoring\.txt"):
        begin("https://key@errors.example/1")


def test_without_tracing_a_span_costs_nothing() -> None:
    with tracing.span({"traceparent": "00-1-1-01"}) as attributes:
        assert attributes == {}
