"""One line in the log for each request, and its metrics: method, route, status, time, statements, and who asked."""

import logging
import time
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

from config.monitoring import metrics, tracing
from config.monitoring.who import route_of, user_of

log = logging.getLogger("access")


class AccessLog:
    """Middleware, below that of static files, whose requests are not counted."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        begun = time.perf_counter()
        count = Statements()
        with tracing.span(request.headers) as attributes, connection.execute_wrapper(count):
            response = self.get_response(request)
            method, route, status = str(request.method), route_of(request), response.status_code
            attributes |= {"http.request.method": method, "http.route": route, "http.response.status_code": status}
        seconds = time.perf_counter() - begun
        metrics.observe(method=method, route=route, status=status, seconds=seconds, queries=count.number)
        if hasattr(request, "refusal"):
            metrics.REFUSED.labels("too_many").inc()
        line = {"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1)}
        log.info("request", extra={"fields": line | {"queries": count.number} | user_of(request)})
        return response


class Statements:
    """Counts the statements that a connection runs."""

    def __init__(self) -> None:
        self.number = 0

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        self.number += 1
        return execute(*arguments)
