"""RabbitMQ in the place of Redis, where the machine has the Debian package: the doctor knows how to ask it."""

import contextlib
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from celery import Celery
from pytest_django import Settings

from config.doctor import queues
from config.doctor.finding import Finding
from config.embedded.server import free_port
from tests.processes import wait_until

RABBITMQ = Path("/usr/lib/rabbitmq/bin/rabbitmq-server")

pytestmark = pytest.mark.skipif(not RABBITMQ.exists(), reason="RabbitMQ is not installed (apt install rabbitmq-server)")


@pytest.fixture
def rabbitmq(tmp_path: Path) -> Iterator[str]:
    """Where a RabbitMQ of our own listens: host and port. Its daemon for names is ours, too."""
    port, names, nodes = free_port(24_000), free_port(25_000), free_port(26_000)
    files = {"MNESIA_BASE": "data", "LOG_BASE": "log", "ENABLED_PLUGINS_FILE": "none", "CONFIG_FILE": "none"}
    numbers = {"NODE_PORT": port, "DIST_PORT": nodes, "NODE_IP_ADDRESS": "127.0.0.1", "NODENAME": "bozza@localhost"}
    env = {f"RABBITMQ_{name}": str(tmp_path / place) for name, place in files.items()}
    env |= {f"RABBITMQ_{name}": str(value) for name, value in numbers.items()}
    env |= {"HOME": str(tmp_path), "RABBITMQ_CONF_ENV_FILE": os.devnull}
    env |= {"ERL_EPMD_PORT": str(names), "ERL_EPMD_ADDRESS": "127.0.0.1", "PATH": os.environ["PATH"]}
    process = subprocess.Popen([RABBITMQ], env=env, cwd=tmp_path, start_new_session=True)
    try:
        wait_until(lambda: socket.socket().connect_ex(("127.0.0.1", port)) == 0, "RabbitMQ listens")
        yield f"127.0.0.1:{port}"
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        for daemon in daemons(names):
            os.kill(daemon, signal.SIGKILL)


def daemons(port: int) -> list[int]:
    """The processes that keep names for Erlang at this port: they leave the group of whoever starts them."""
    own, found = f"ERL_EPMD_PORT={port}".encode(), []
    for process in Path("/proc").glob("[0-9]*"):
        # Other tests' processes end, and other accounts' hide their environment, while this reads the list.
        with contextlib.suppress(FileNotFoundError, ProcessLookupError, PermissionError):
            name, environment = (process / "comm").read_text(), (process / "environ").read_bytes().split(b"\0")
            if name == "epmd\n" and own in environment:
                found.append(int(process.name))
    return found


def test_rabbitmq_is_asked_in_its_own_protocol(
    rabbitmq: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broker(account: str) -> Finding:
        app = Celery("ours", broker=f"amqp://{account}@{rabbitmq}//", set_as_current=False)
        app.conf.broker_transport_options = settings.CELERY_BROKER_TRANSPORT_OPTIONS
        monkeypatch.setattr(queues, "current_app", app)
        return queues.broker()

    assert broker("guest:guest") == Finding("broker", "RabbitMQ answers.")
    refused = broker("guest:wrong")
    assert "ACCESS_REFUSED" in refused.sentence and "whether RabbitMQ runs" in refused.remedy
