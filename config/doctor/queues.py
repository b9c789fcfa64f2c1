"""The broker, the workers, the sweeper and the mails: whether background work is done."""

from collections.abc import Iterator

from celery import current_app
from django.conf import settings
from django.core.mail import mailers
from django.db import DatabaseError

from config.doctor.finding import Finding, in_words
from jobs import heartbeat
from jobs.models import job_models
from mail.models import Mail

PATIENCE = 15  # seconds in which a worker answers that is not busy, and the sweeper makes its next round


def examine() -> Iterator[Finding]:
    yield broker()
    try:
        for process, alive in heartbeat.wait(PATIENCE).items():
            yield process_at_work(process, alive=alive)
        yield leases()
        yield unsent()
    except DatabaseError:
        yield Finding("queues", "They are rows of the database.", "Mend the database first.")
    yield mail_server()


def broker() -> Finding:
    """Whether the broker lets us in, asked in its own protocol: of Redis, or AMQP of RabbitMQ."""
    with current_app.connection_for_write() as connection:
        name = "RabbitMQ" if connection.transport.driver_type == "amqp" else "Redis"
        try:
            connection.default_channel  # noqa: B018 - opening it connects, signs in, and asks Redis for a sign of life
        except Exception as error:  # the client raises many kinds
            remedy = f"Look whether {name} runs and whether REDIS_URL has its address and password."
            return Finding("broker", f"It does not answer: {in_words(error)}. Jobs wait; none is lost.", remedy)
    return Finding("broker", f"{name} answers.")


def process_at_work(process: str, *, alive: bool) -> Finding:
    """Whether the sweeper goes on, or a kind of worker answers, for which it has to reach broker and database."""
    if alive:
        return Finding(process, "It is at work.")
    remedy = "start it, and look at its log; its command stands in the Procfile. One that is busy answers later."
    before = "Please" if process == heartbeat.SWEEPER else "Mend the broker where it is at fault, else"
    return Finding(process, f"It does not answer; last at work: {ago(process)}.", f"{before} {remedy}")


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
        return Finding("mail server", f"It does not let us in: {in_words(error)}.", remedy)
    if settings.DEV:
        return Finding("mail server", "Development keeps mails in var/mail.")
    return Finding("mail server", "It lets us in. Whether mails arrive: python manage.py sendtestemail YOUR-ADDRESS.")
