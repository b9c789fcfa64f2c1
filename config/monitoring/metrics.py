"""Metrics of the requests of the web processes; those of the state that all share are in ``state.py``.

With ``PROMETHEUS_MULTIPROC_DIR`` the processes of one machine count together, in files of that folder.
"""

import os
from pathlib import Path
from typing import Any

if _folder := os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
    Path(_folder).mkdir(parents=True, exist_ok=True)  # before the import, which looks for it

from django.contrib.auth.signals import user_login_failed
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from config.monitoring.state import StateCollector

REQUESTS = Counter("bozza_requests", "Requests", ["method", "route", "status"])
SECONDS = Histogram(
    "bozza_request_seconds",
    "Time that a request takes in a thread",
    ["route"],
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
QUERIES = Counter("bozza_queries", "Statements of the database in requests", ["route"])
REFUSED = Counter("bozza_sign_ins_refused", "Refused attempts to sign in", ["reason"])
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
for _reason in ("wrong", "too_many"):
    REFUSED.labels(_reason)  # series that are there before the first time can be watched


def observe(*, method: str, route: str, status: int, seconds: float, queries: int) -> None:
    """Count a request. Labels have few values, whatever clients send."""
    REQUESTS.labels(method if method in METHODS else "other", route, status).inc()
    SECONDS.labels(route).observe(seconds)
    QUERIES.labels(route).inc(queries)


def refused(**kwargs: Any) -> None:
    """Count an attempt to sign in with a wrong address, password or code."""
    REFUSED.labels("wrong").inc()


user_login_failed.connect(refused, dispatch_uid="metrics")


def page() -> bytes:
    """All metrics, in the text format of Prometheus."""
    registry = CollectorRegistry()
    registry.register(StateCollector())
    if _folder:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)
    return generate_latest(registry) + generate_latest(REGISTRY)
