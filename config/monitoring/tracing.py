"""Traces by OpenTelemetry, where ``OTEL_EXPORTER_OTLP_ENDPOINT`` is set: requests with their routes and times."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ImproperlyConfigured

REQUIRED = (
    "OTEL_EXPORTER_OTLP_ENDPOINT needs OpenTelemetry: pip install --require-hashes -r requirements-monitoring.txt"
)


def start(endpoint: str) -> None:
    """Send a span for each request; the exporter reads its further settings from the standard variables.

    Statements of the database are not traced, since their parameters are people's texts.

    Raises:
        ImproperlyConfigured: The packages are not installed.
    """
    try:
        from opentelemetry import trace  # noqa: PLC0415 (nobody else needs it)
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415
        from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
        from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415
    except ImportError as error:
        raise ImproperlyConfigured(REQUIRED) from error
    provider = TracerProvider(resource=Resource.create({"service.name": "bozza"}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces")))
    trace.set_tracer_provider(provider)
    _tracers.append(trace.get_tracer("bozza"))


_tracers: list[Any] = []  # none, or the one that is used


@contextmanager
def span(headers: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """A span for the time of a ``with`` statement, within the trace that the proxy began; nothing without tracing.

    Args:
        headers: Those of the request, with ``traceparent`` where there is one.

    Yields:
        The attributes of the span, to be filled in; ``http.route`` becomes its name.
    """
    attributes: dict[str, Any] = {}
    if not _tracers:
        yield attributes
        return
    from opentelemetry.propagate import extract  # noqa: PLC0415

    trace = extract({name.lower(): value for name, value in headers.items()})
    with _tracers[0].start_as_current_span("request", context=trace) as current:
        yield attributes
        current.update_name(attributes.get("http.route", "request"))
        current.set_attributes(attributes)
