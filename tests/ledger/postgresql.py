"""A PostgreSQL server of the tests' own, reached through a socket in its folder."""

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

_OWNER = "prover"


def _program(name: str) -> str:
    """Debian keeps the server's programs off the PATH."""
    folders = [*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr/pgsql").glob("*/bin")]
    found = shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), *map(str, folders)]))
    assert found is not None, f"these tests need PostgreSQL's program {name} (package postgresql)"
    return found


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """The address of a server without databases of ours; what is in it is gone afterwards."""
    # A short path: sockets have names of 107 characters at most.
    with tempfile.TemporaryDirectory(prefix="pg-") as name:
        folder, options = Path(name), {}
        if os.geteuid() == 0:
            # PostgreSQL does not run as the administrator.
            nobody = pwd.getpwnam("nobody")
            os.chown(folder, nobody.pw_uid, nobody.pw_gid)
            options = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        make = [_program("initdb"), "-D", folder / "data", "-U", _OWNER, "-A", "trust", "--no-sync", "-E", "UTF8"]
        subprocess.run(make, check=True, capture_output=True, cwd=folder, **options)
        serve = [_program("postgres"), "-D", folder / "data", "-k", folder, "-c", "listen_addresses=", "-F"]
        with (
            (folder / "log").open("wb") as log,
            subprocess.Popen(serve, stdout=log, stderr=log, cwd=folder, **options) as server,
        ):
            try:
                url = f"postgresql+psycopg://{_OWNER}@/postgres?host={folder}"
                _wait(url, server, folder / "log")
                yield url
            finally:
                server.terminate()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    server.wait(30)
                server.kill()


def new_database(server: str, name: str) -> str:
    """The address of a new, empty database."""
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    engine.dispose()
    return server.replace("/postgres?", f"/{name}?")


def _wait(url: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    engine = create_engine(url)
    until = time.monotonic() + 60
    while True:
        try:
            engine.connect().close()
        except OperationalError as error:
            assert server.poll() is None and time.monotonic() < until, (error, log.read_text(encoding="utf-8"))
            time.sleep(0.1)
        else:
            engine.dispose()
            return
