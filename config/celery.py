"""The Celery application. Tasks are in each app's ``tasks.py``; rows in the database say what is to be done.

A message carries the id of the request that it came from, so that the worker's log lines have it too.
"""

import os
from typing import Any

from celery import Celery
from celery.signals import before_task_publish, task_postrun, task_prerun, worker_init
from django.apps import AppConfig
from django.db import close_old_connections

from audit import request_context
from jobs.alive import Alive
from sandbox.connection import connection, is_supported

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("bozza")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.steps["worker"].add(Alive)


class CeleryConfig(AppConfig):
    """Has every process of Django load this module, and no process that does without Django."""

    name = "config"
    label = "celery_app"


@before_task_publish.connect
def send_request_id(headers: dict[str, Any], **kwargs: Any) -> None:
    headers["request_id"] = request_context.current_id()


@task_prerun.connect
def receive_request_id(task: Any, **kwargs: Any) -> None:
    request_context.carry(getattr(task.request, "request_id", None) or "")


@task_postrun.connect
def end_request_id(**kwargs: Any) -> None:
    request_context.end()


# A process keeps its connection to the database; Django does the same around each request.
task_prerun.connect(close_old_connections)
task_postrun.connect(close_old_connections)


@worker_init.connect
def load_engine(sender: Any, **kwargs: Any) -> None:
    """Load what judges texts before the worker forks; the printer and the wording worker judge none."""
    from config.warm_up import share_memory, warm_up  # noqa: PLC0415 (the sweeper judges nothing)

    if not str(sender.hostname).startswith(("printer@", "wording@")):
        warm_up()
    share_memory()


@worker_init.connect
def start_forkserver(**kwargs: Any) -> None:
    """Start the process that forks the children for PDFs, so that all processes of a worker share one."""
    from letters.paper.printer import PROGRAM  # noqa: PLC0415 (only workers print)

    if is_supported():
        connection(PROGRAM).start()
