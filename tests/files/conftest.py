"""A bucket on a server that speaks S3: moto's, of requirements-storage-test.txt."""

from collections.abc import Iterator

import boto3
import pytest
from moto.server import ThreadedMotoServer
from pytest_django import Settings

from files import bucket
from files.address import storage

KEY, SECRET = "testing", "testing"


@pytest.fixture(scope="session")
def s3_server() -> Iterator[ThreadedMotoServer]:
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def s3_address(s3_server: ThreadedMotoServer) -> Iterator[str]:
    """The address of an empty bucket, with a prefix."""
    host, port = s3_server.get_host_and_port()
    access = {"aws_access_key_id": KEY, "aws_secret_access_key": SECRET, "region_name": "eu-south-1"}
    found = boto3.resource("s3", endpoint_url=f"http://{host}:{port}", **access).Bucket("letters")
    found.create(CreateBucketConfiguration={"LocationConstraint": "eu-south-1"})
    yield f"http://{KEY}:{SECRET}@{host}:{port}/letters/bozza?region=eu-south-1"
    found.objects.all().delete()
    found.delete()


@pytest.fixture
def use_bucket(settings: Settings, s3_address: str) -> str:
    """New files go into the bucket."""
    bucket.circuit.reset()
    settings.STORAGES = settings.STORAGES | storage(s3_address)
    return s3_address


@pytest.fixture
def break_bucket(use_bucket: str, settings: Settings) -> None:
    """The bucket does not answer: nothing listens at its address."""
    settings.STORAGES = settings.STORAGES | storage("http://key:secret@127.0.0.1:9/letters")
