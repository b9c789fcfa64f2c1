"""The broker, the workers, the sweeper and the mails: whether background work is done."""

from collections.abc import Iterator

from celery import current_app
from django.conf import settings
from django.core.mail import mailers
from django.db import DatabaseError

from config.doctor.finding import Finding
from jobs import heartbeat
from jobs.models import job_models
from mail.models import Mail

PATIENCE = 10  # seconds in which a worker answers that is not busy


def examine() -> Iterator[Finding]:
    yield broker()
    try:
        yield sweeper()
        for process, answered in heartbeat.wait_for_answers(PATIENCE).items():
            yield worker(process, answered=answered)
        yield leases()
        yield unsent()
    except DatabaseError:
        yield Finding("queues", "They are rows of the database.", "Mend the database first.")
    yield mail_server()


def broker() -> Finding:
    try:
        with current_app.connection_for_write() as connection:
            connection.default_channel.client.ping()
    except Exception as error:  # the client raises many kinds
        remedy = "Look whether Redis or Valkey runs and whether REDIS_URL has its address and password."
        return Finding("broker", f"It does not answer: {type(error).__name__}. Jobs wait; none is lost.", remedy)
    return Finding("broker", "Redis answers.")


def sweeper() -> Finding:
    """Whether the sweeper has had a heartbeat of late."""
    if heartbeat.age(heartbeat.SWEEPER) < heartbeat.LATE:
        return Finding("sweeper", "It runs.")
    remedy = "Start it (its command stands in the Procfile), and look at its log."
    return Finding("sweeper", f"It does not run; last at work: {ago(heartbeat.SWEEPER)}.", remedy)


def worker(process: str, *, answered: bool) -> Finding:
    """Whether a kind of worker answers a message, as it does when it can reach broker and database."""
    if answered:
        return Finding(process, "It answers.")
    remedy = (
        "Mend the broker where that is at fault. Else start the process (its command stands in the Procfile), and look "
        "at its log. One that is busy answers later."
    )
    sentence = f"It does not answer; last at work: {ago(process)}."
    return Finding(process, sentence, remedy)


def ago(process: str) -> str:
    seconds = heartbeat.age(process)
    if seconds == float("inf"):
        return "never"
    return f"{seconds:.0f} seconds ago" if seconds < 120 else f"{seconds / 60:.0f} minutes ago"


def leases() -> Finding:
    overdue = sum(model.jobs().overdue_leases() for model in job_models())
    if overdue == 0:
        return Finding("jobs", "No job is held by a worker that died.")
    return Finding(
        "jobs", f"{overdue} jobs are held by workers that died.", "Start the sweeper: it enqueues them again."
    )


def unsent() -> Finding:
    """Whether mails wait or have failed in the last days."""
    waiting = Mail.jobs().oldest_queued_seconds()
    if waiting < 600:
        return Finding("mails", "None waits for more than ten minutes.")
    remedy = "Look at “mail server” below, and at the worker. Mails that failed are at /admin/mail/mail/."
    return Finding("mails", f"The oldest has waited for {waiting / 60:.0f} minutes.", remedy)


def mail_server() -> Finding:
    """Whether the mail server lets us in; nothing is sent."""
    try:
        with mailers.default:
            pass
    except Exception as error:  # of smtplib, ssl and socket
        remedy = "Look at EMAIL_URL: host, port, user, password, and smtps:// or smtp+tls:// as the server wants it."
        return Finding("mail server", f"It does not let us in: {type(error).__name__}.", remedy)
    if settings.DEV:
        return Finding("mail server", "Development keeps mails in var/mail.")
    return Finding("mail server", "It lets us in. Whether mails arrive: python manage.py sendtestemail YOUR-ADDRESS.")
