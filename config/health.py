"""Health checks and metrics: ``/livez``, ``/readyz`` and ``/metrics``."""

from hmac import compare_digest

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from prometheus_client import CollectorRegistry, Gauge, generate_latest

from jobs.models import job_models

PLAIN = "text/plain; charset=utf-8"


@login_not_required
@require_safe
def livez(request: HttpRequest) -> HttpResponse:
    """Answer 200 whenever the process runs."""
    return HttpResponse("ok", content_type=PLAIN)


@login_not_required
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database is reachable and its migrations are applied.

    Redis is not checked, since without it the web processes should go on serving.
    """
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return HttpResponse("database unreachable", status=503, content_type=PLAIN)
    if waiting:
        return HttpResponse("migrations waiting", status=503, content_type=PLAIN)
    return HttpResponse("ok", content_type=PLAIN)


@login_not_required
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """The number of jobs by kind and state, and the age of the oldest queued one; 404 without the operator's token."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    # SECURITY: an unset token admits nobody; compare_digest takes the same time for every wrong token.
    if not settings.METRICS_TOKEN or not compare_digest(given.encode(), settings.METRICS_TOKEN.encode()):
        raise Http404
    registry = CollectorRegistry()
    states = Gauge("bozza_jobs", "Jobs by kind and state", ["kind", "state"], registry=registry)
    waiting = Gauge("bozza_oldest_queued_seconds", "Age of the oldest queued job", ["kind"], registry=registry)
    for model in job_models():
        for state, count in model.jobs().count_by_state():
            states.labels(model._meta.model_name, state).set(count)
        waiting.labels(model._meta.model_name).set(model.jobs().oldest_queued_seconds())
    return HttpResponse(generate_latest(registry), content_type="text/plain; version=0.0.4")
