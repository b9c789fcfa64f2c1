"""Health checks and metrics: ``/livez``, ``/readyz`` and ``/metrics``."""

from hmac import compare_digest

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from config.doctor.proxy import answer_doctor
from config.errors import retry_after
from config.monitoring import disk
from config.monitoring.metrics import page as metrics_page
from replica.router import ALIAS
from replica.state import state

PLAIN = "text/plain; charset=utf-8"


@login_not_required
@require_safe
def livez(request: HttpRequest) -> HttpResponse:
    """Answer 200 whenever the process runs; behind the gateway, which answers this itself, nobody asks."""
    return HttpResponse("ok", content_type=PLAIN)


@login_not_required
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database is reachable, its migrations are applied, and there is space on the disk.

    Redis is not checked, since without it the web processes should go on serving.
    """
    if disk.is_full():
        return unready(f"disk full: {disk.free_bytes() // 1_000_000} MB free at {disk.folder()}")
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return unready("database unreachable")
    if waiting:
        return unready("migrations waiting")
    return answer_doctor(request, HttpResponse(f"ok{of_replica()}", content_type=PLAIN))


def of_replica() -> str:
    """How the replica is, where one is set: without it requests are served all the same."""
    return f"; replica: {state()}" if ALIAS in settings.DATABASES else ""


def unready(reason: str) -> HttpResponse:
    """The answer of ``/readyz`` when requests should go elsewhere for now."""
    return HttpResponse(reason, status=503, content_type=PLAIN, headers=retry_after())


@login_not_required
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Metrics for Prometheus; 404 without the operator's token."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    # SECURITY: an unset token admits nobody; compare_digest takes the same time for every wrong token.
    if not settings.METRICS_TOKEN or not compare_digest(given.encode(), settings.METRICS_TOKEN.encode()):
        raise Http404
    return HttpResponse(metrics_page(), content_type="text/plain; version=0.0.4")
