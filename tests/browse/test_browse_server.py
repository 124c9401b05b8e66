"""The command: its address, its port, and its end."""

import os
import re
import signal
import socket
import subprocess
from pathlib import Path

import httpx
import pytest
from browse_support import open_database

from prover.browse.server import Address, access_for, serve, url_of
from prover.errors import ProverError
from prover.inference.settings import load_settings
from skills_db.database import Database
from skills_db.runs import open_run
from tests.cli.command import COMMAND


def test_it_serves_others_with_a_token_and_ends_with_ctrl_c_although_somebody_watches(tmp_path: Path) -> None:
    database = open_database(tmp_path)
    run = open_run(database, load_settings(file=None, assignments=(), flags=None), "prove", {})
    database.close()
    server = subprocess.Popen(
        [*COMMAND, "skills", "browse", "--no-open", "--port", "0", "--host", "0.0.0.0", "--read-only"],
        env=os.environ | {"PROVER_DATA": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert server.stdout is not None
    line = server.stdout.readline()
    found = re.search(r"http://[^/]+:(\d+)/\?token=(\S+)", line)
    assert found, line
    base = f"http://127.0.0.1:{found[1]}"
    with httpx.Client(base_url=base, timeout=60, follow_redirects=True) as client:
        assert client.get("/").status_code == 401
        assert client.get("/", params={"token": found[2]}).status_code == 200
        with client.stream("GET", f"/runs/{run}/events") as events:
            lines = events.iter_lines()
            assert "event: changed" in (next(lines), next(lines), next(lines))
            server.send_signal(signal.SIGINT)
            said, _ = server.communicate(timeout=60)
    assert (server.returncode, said.strip()) == (0, "Stopped.")


def _serve(database: Database, address: Address) -> None:
    serve(database, address, read_only=False, open_browser=False, told=lambda url: pytest.fail(f"it started: {url}"))


def test_a_port_that_is_taken_is_named_in_one_sentence(database: Database) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ProverError, match=f"^Port {port} is in use. Choose another one with --port"):
            _serve(database, Address(port=port))


@pytest.mark.parametrize(
    ("host", "sentence"), [("no such.host", "There is no address"), ("203.0.113.7", "not an address of this machine")]
)
def test_an_address_that_is_not_this_machines_is_named(database: Database, host: str, sentence: str) -> None:
    with pytest.raises(ProverError, match=sentence):
        _serve(database, Address(host, 0))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.2"])
def test_addresses_that_only_this_machine_reaches_need_no_token(host: str) -> None:
    access = access_for(host, 8420)
    assert access.token is None
    assert url_of(host, access).endswith(":8420/")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "my-machine"])
def test_every_other_address_needs_one_that_is_new_each_time(host: str) -> None:
    first, second = access_for(host, 8420), access_for(host, 8420)
    assert first.token and second.token and first.token != second.token
    assert len(first.token) >= 32
    assert first.token in url_of(host, first)
