"""PgBouncer in transaction mode between the product and PostgreSQL, where the machine has the Debian package."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from configparser import ConfigParser
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import pytest
from django.db import connection

from accounts.models import User
from guides.models import Guide
from letters.models import Letter
from tests.architecture.sources import ROOT
from tests.conftest import LETTER
from tests.processes import wait_until

PGBOUNCER = os.environ.get("PGBOUNCER") or shutil.which("pgbouncer", path=f"{os.environ['PATH']}:/usr/sbin")
PEOPLE, CONNECTIONS = 6, 2

pytestmark = pytest.mark.skipif(not PGBOUNCER, reason="pgbouncer is not installed (apt install pgbouncer)")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def answers(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def pooler(transactional_db: None) -> Iterator[str]:
    """The address of a PgBouncer with our configuration, and two connections to the database of the tests."""
    application = urlsplit(os.environ["DATABASE_URL"])
    server, port = connection.settings_dict, free_port()
    config = ConfigParser()
    config.read(ROOT / "ops" / "pgbouncer.ini")
    # All that the file says holds, but for addresses, the number of connections, and who may come in.
    limits = config["databases"]["bozza_web"].partition("connect_query=")[2]
    address = f"host={server['HOST']} port={server['PORT']} dbname={server['NAME']}"
    config["databases"] = {"bozza_web": f"{address} connect_query={limits}"}
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        users = Path(folder) / "users.txt"
        users.write_text(f'"{application.username}" "{application.password}"\n')
        ours = {"listen_addr": "127.0.0.1", "listen_port": str(port), "auth_file": str(users), "unix_socket_dir": ""}
        config["pgbouncer"].update(ours | {"default_pool_size": str(CONNECTIONS), "reserve_pool_size": "0"})
        with (Path(folder) / "pgbouncer.ini").open("w") as file:
            config.write(file)
        as_nobody = ["-u", "nobody"] if os.geteuid() == 0 else []  # it refuses to run as root
        process = subprocess.Popen([PGBOUNCER, "-q", *as_nobody, file.name])
        try:
            wait_until(lambda: answers(port), "PgBouncer answers")
            yield f"postgresql://{application.username}:{application.password}@127.0.0.1:{port}/bozza_web"
        finally:
            process.terminate()
            process.wait()


def test_six_people_share_two_connections_and_no_slot_is_lost(
    pooler: str, guide: Guide, person: Callable[..., User]
) -> None:
    letters = []
    for number in range(PEOPLE):
        letters.append(Letter.objects.start(by=person(f"Persona {number}"), guide=guide, title="Lettera", body=LETTER))
    program = [sys.executable, "-m", "tests.scale.pooled_work", *(str(letter.pk) for letter in letters)]
    env = os.environ | {"DATABASE_URL": pooler, "DATABASE_POOLED": "1", "ALLOWED_HOSTS": "localhost"}
    done = subprocess.run(program, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(done.stdout.splitlines()[-1])
    assert told == {"answers": [200], "runs": ["completed"] * PEOPLE, "free": 10}
    assert all(letter.versions.count() == 1 for letter in letters)
