"""A task that only counts that it ran: the floor under ``benchmarks/jobs.py``."""

import os

import redis
from celery import shared_task

counter = redis.Redis.from_url(os.environ["REDIS_URL"])


@shared_task(name="benchmarks.noop")
def noop(key: str) -> None:
    counter.incr(key)
