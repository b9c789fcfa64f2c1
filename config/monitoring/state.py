"""Metrics of what all processes share: jobs, heartbeats, mail, the database, the disk, backups."""

import logging
from collections.abc import Iterator

from django.db import DatabaseError, connection
from prometheus_client import Metric
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from accounts.models import User
from config.monitoring import backups, disk
from config.monitoring.build import build
from jobs import heartbeat
from jobs.models import Job, job_models
from mail.models import Mail

log = logging.getLogger("metrics")


class StateCollector(Collector):
    """Reads the state anew for each scrape; without a database it says so, and gives the rest."""

    def collect(self) -> Iterator[Metric]:
        yield gauge("bozza_build_info", "The version that runs, always 1", build(), 1)
        yield gauge("bozza_disk_free_bytes", "Free space on the disk of the ledger", {}, disk.free_bytes())
        yield gauge("bozza_disk_full", "1 when too little is left to go on writing", {}, int(disk.is_full()))
        yield gauge("bozza_backup_age_seconds", "Age of the newest verified backup", {}, backups.age())
        try:
            metrics = [*jobs(), *heartbeats(), *mail(), database_size()]
        except DatabaseError as error:
            log.warning("no metrics of the database: %s", type(error).__name__)
            metrics = []
        yield gauge("bozza_database_up", "1 when the database answers", {}, int(bool(metrics)))
        yield from metrics


def gauge(name: str, description: str, labels: dict[str, str], value: float) -> GaugeMetricFamily:
    """A gauge with one value."""
    family = GaugeMetricFamily(name, description, labels=list(labels))
    family.add_metric(list(labels.values()), value)
    return family


def jobs() -> Iterator[GaugeMetricFamily]:
    """Jobs by kind and state, how long the oldest waits, and those that a worker holds longer than it may."""
    states = GaugeMetricFamily("bozza_jobs", "Jobs by kind and state", labels=["kind", "state"])
    waiting = GaugeMetricFamily("bozza_oldest_queued_seconds", "Age of the oldest queued job", labels=["kind"])
    overdue = GaugeMetricFamily("bozza_overdue_leases", "Running jobs whose lease has ended", labels=["kind"])
    for model in job_models():
        kind = str(model._meta.model_name)
        counts = dict.fromkeys(Job.State.values, 0) | dict(model.jobs().count_by_state())
        for state, count in counts.items():
            states.add_metric([kind, state], count)
        waiting.add_metric([kind], model.jobs().oldest_queued_seconds())
        overdue.add_metric([kind], model.jobs().overdue_leases())
    yield from (states, waiting, overdue)


def heartbeats() -> Iterator[GaugeMetricFamily]:
    """Seconds since the sweeper and each kind of worker last did something."""
    family = GaugeMetricFamily("bozza_heartbeat_seconds", "Time since the last heartbeat", labels=["process"])
    for process in (heartbeat.SWEEPER, *heartbeat.QUEUES):
        family.add_metric([process], heartbeat.age(process))
    yield family


def mail() -> Iterator[GaugeMetricFamily]:
    """Mails that were not sent, by what became of them, and addresses that take none."""
    family = GaugeMetricFamily("bozza_mail_failed", "Mails that were given up, by reason", labels=["reason"])
    counts = dict.fromkeys(("doubtful", "expired", "gave_up", "refused"), 0)
    for reason, count in (counts | dict(Mail.jobs().count_failed())).items():
        family.add_metric([reason], count)
    yield family
    people = User.count_undeliverable()
    yield gauge("bozza_undeliverable_addresses", "People whose address takes no mail", {}, people)


def database_size() -> GaugeMetricFamily:
    """The size of the database on its disk."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return gauge("bozza_database_bytes", "Size of the database", {}, cursor.fetchone()[0])
