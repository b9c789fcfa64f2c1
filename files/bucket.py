"""The bucket of ``STORAGE_URL``: objects under keys that nobody can guess, private, encrypted by the server."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from jobs.circuit_breaker import CircuitBreaker
from jobs.models import Job

if TYPE_CHECKING:
    from storages.backends.s3 import S3Storage

ALIAS = "files"  # in STORAGES
circuit = CircuitBreaker(pause=2)


class BucketUnavailableError(Job.PostponedError):
    """The bucket does not answer, or refuses: a page says to try again, a job waits."""


class FileLostError(Exception):
    """There is no such object, or it is not what was stored."""


@cache
def failures() -> tuple[type[Exception], ...]:
    """What the client raises. It is loaded where there is a bucket only: it takes eight megabytes."""
    from boto3.exceptions import Boto3Error  # noqa: PLC0415
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415

    return (Boto3Error, BotoCoreError, ClientError, OSError)


def is_set() -> bool:
    """Whether new files go into a bucket."""
    return ALIAS in settings.STORAGES


def bucket() -> "S3Storage":
    """The storage of django-storages."""
    return cast("S3Storage", storages[ALIAS])


@contextmanager
def reachable() -> Iterator[None]:
    """Turn what the client raises into ``BucketUnavailableError``; a bucket that has just failed is not tried.

    Raises:
        BucketUnavailableError: It does not answer or refuses, no bucket is set any more, or it has just failed.
    """
    if not is_set() or not circuit.admits():
        raise BucketUnavailableError
    try:
        yield
    except FileNotFoundError:
        circuit.reset()
        raise
    except failures() as error:
        circuit.trip()
        raise BucketUnavailableError(type(error).__name__) from error
    circuit.reset()


def put(key: str, data: bytes) -> None:
    """Store an object; raises ``BucketUnavailableError``."""
    with reachable():
        bucket().save(key, ContentFile(data))


def get(key: str) -> bytes:
    """An object's bytes.

    Raises:
        BucketUnavailableError: The bucket is away.
        FileLostError: There is no such object.
    """
    try:
        with reachable(), bucket().open(key) as file:
            return bytes(file.read())
    except FileNotFoundError as error:
        raise FileLostError(key) from error


def delete(key: str) -> None:
    """Delete an object, if there is one; raises ``BucketUnavailableError``."""
    with reachable():
        bucket().delete(key)


def keys_older_than(time: datetime) -> Iterator[str]:
    """The keys of all objects stored before ``time``, in their order; raises ``BucketUnavailableError``."""
    prefix = f"{bucket().location.strip('/')}/".lstrip("/")
    with reachable():
        for found in bucket().bucket.objects.filter(Prefix=prefix):
            if found.last_modified < time:
                yield found.key.removeprefix(prefix)
