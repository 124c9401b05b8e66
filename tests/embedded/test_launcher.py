import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from prover.lean.embedded import EmbeddedPaths, embedded_environment, embedded_paths
from prover.lean.embedded.build import launcher_command

ENDLESS = "theorem t : True := by\n  repeat (have := 1)\n  trivial\n"


@pytest.fixture(scope="module")
def paths() -> EmbeddedPaths:
    """The real core library."""
    return embedded_paths()


def lean(paths: EmbeddedPaths, *arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*launcher_command(), *map(str, arguments)],
        env={**paths.variables, **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_it_answers_version(paths: EmbeddedPaths) -> None:
    done = lean(paths, "--version")
    assert done.returncode == 0 and done.stdout.startswith(f"Lean (version {paths.lean_version},")


def test_it_compiles_a_file_and_imports_the_result(paths: EmbeddedPaths, tmp_path: Path) -> None:
    first, second = tmp_path / "First.lean", tmp_path / "Second.lean"
    first.write_text("theorem sum (a b : Nat) : a + b = b + a := by omega\n", encoding="utf-8")
    second.write_text("import First\n#print axioms sum\n", encoding="utf-8")
    done = lean(paths, "-R", tmp_path, "-o", tmp_path / "First.olean", first)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = lean(paths, second, LEAN_PATH=f"{paths.oleans}:{tmp_path}")
    assert done.returncode == 0 and "'sum' depends on axioms: [propext" in done.stdout


def test_an_error_is_one_json_message_and_exit_status_1(paths: EmbeddedPaths, tmp_path: Path) -> None:
    file = tmp_path / "Wrong.lean"
    file.write_text("theorem wrong : 1 = 2 := by decide\n", encoding="utf-8")
    done = lean(paths, "--json", file)
    (line,) = done.stdout.splitlines()
    message = json.loads(line)
    assert done.returncode == 1
    assert message["severity"] == "error" and message["pos"] == {"line": 1, "column": 28}


def test_without_its_variable_it_says_what_is_missing() -> None:
    done = subprocess.run(launcher_command(), env={}, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "PROVER_LEAN_LIBRARY" in done.stderr and len(done.stderr.splitlines()) == 1


def test_a_library_that_cannot_be_loaded_is_one_sentence(paths: EmbeddedPaths, tmp_path: Path) -> None:
    library = tmp_path / "library.so"
    library.write_bytes(b"no library")
    done = lean(paths, "--version", PROVER_LEAN_LIBRARY=str(library))
    assert done.returncode == 2
    assert done.stderr.startswith("The Lean library cannot be loaded") and "Traceback" not in done.stderr


def test_as_a_module_it_finds_everything_itself(paths: EmbeddedPaths) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "prover.lean.embedded.launcher", "--version"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert paths.lean_version in done.stdout


def test_the_sysroot_holds_a_lean_that_needs_no_variables(paths: EmbeddedPaths, tmp_path: Path) -> None:
    file = tmp_path / "Right.lean"
    file.write_text("example (a b : Nat) (h : a < b) : ¬ b ≤ a := by omega\n", encoding="utf-8")
    done = subprocess.run([paths.lean, file], env={}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    prefix = subprocess.run([paths.lean, "--print-prefix"], env={}, capture_output=True, text=True, check=True)
    assert prefix.stdout == f"{paths.sysroot}\n"
    assert (paths.sysroot / "lib" / "lean" / "Init.olean").is_file()


def test_another_interpreter_gets_a_sysroot_of_its_own(
    cache: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = embedded_paths(sources=tiny)
    original = sys.executable
    monkeypatch.setattr(sys, "executable", "/elsewhere/with a space/python")
    moved = embedded_paths(sources=tiny)
    assert moved.sysroot != paths.sysroot
    assert "'/elsewhere/with a space/python'" in moved.lean.read_text(encoding="utf-8")
    monkeypatch.setattr(sys, "executable", original)
    assert embedded_paths(sources=tiny).sysroot == paths.sysroot


@pytest.mark.parametrize("damage", ["gone", "not executable", "altered"])
def test_a_damaged_sysroot_is_made_again(damage: str, cache: Path, tiny: Path) -> None:
    paths = embedded_paths(sources=tiny)
    good = paths.lean.read_text(encoding="utf-8")
    match damage:
        case "gone":
            paths.lean.unlink()
        case "not executable":
            paths.lean.chmod(0o644)
        case "altered":
            paths.lean.write_text("#!/bin/sh\n", encoding="utf-8")
    assert embedded_paths(sources=tiny) == paths
    assert paths.lean.read_text(encoding="utf-8") == good and os.access(paths.lean, os.X_OK)


def test_the_environment_starts_lean(paths: EmbeddedPaths) -> None:
    environment = embedded_environment()
    done = subprocess.run(
        [*environment.command, "--version"],
        env=dict(environment.variables),
        capture_output=True,
        text=True,
        check=True,
    )
    assert environment.lean_version in done.stdout and environment.id == paths.id


@pytest.fixture
def endless(paths: EmbeddedPaths, tmp_path: Path) -> Iterator[list[str]]:
    """A command that would run for minutes."""
    file = tmp_path / "Endless.lean"
    file.write_text(ENDLESS, encoding="utf-8")
    yield [*launcher_command(), "-DmaxHeartbeats=0", str(file)]


def wait_until_lean_is_loaded(pid: int) -> None:
    maps = Path(f"/proc/{pid}/maps")
    while "Init/Prelude.olean" not in maps.read_text(encoding="utf-8"):
        time.sleep(0.01)


def test_an_interrupt_ends_it_at_once(paths: EmbeddedPaths, endless: list[str]) -> None:
    with subprocess.Popen(endless, env=dict(paths.variables)) as process:
        wait_until_lean_is_loaded(process.pid)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == -signal.SIGINT


def test_an_interrupt_stays_ignored_where_the_starter_wants_it(paths: EmbeddedPaths, endless: list[str]) -> None:
    command = ["sh", "-c", 'trap "" INT; exec "$@"', "sh", *endless]
    with subprocess.Popen(command, env=dict(paths.variables)) as process:
        wait_until_lean_is_loaded(process.pid)
        process.send_signal(signal.SIGINT)
        # Had it ended by the first signal, this one would come too late to give the status.
        time.sleep(0.1)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == -signal.SIGTERM


def test_it_dies_with_its_parent(paths: EmbeddedPaths, endless: list[str]) -> None:
    program = (
        "import os, subprocess, sys, time\n"
        "p = subprocess.Popen(sys.argv[1:], env={**os.environ, 'PROVER_LEAN_DIE_WITH': str(os.getpid())})\n"
        "print(p.pid, flush=True)\n"
        "time.sleep(600)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", program, *endless], env=dict(paths.variables), stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    wait_until_lean_is_loaded(pid)
    parent.kill()
    parent.communicate(timeout=60)
    deadline = time.monotonic() + 60
    while Path(f"/proc/{pid}").exists() and "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text("utf-8"):
        assert time.monotonic() < deadline, "Lean outlives the process that started it"
        time.sleep(0.01)


def test_the_language_server_starts_its_worker_through_the_sysroot(paths: EmbeddedPaths, tmp_path: Path) -> None:
    def frame(message: dict[str, object]) -> bytes:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        return b"Content-Length: %d\r\n\r\n" % len(body) + body

    uri = (tmp_path / "File.lean").as_uri()
    document = {"uri": uri, "languageId": "lean4", "version": 1, "text": "theorem wrong : 1 = 2 := by decide\n"}
    with subprocess.Popen([paths.lean, "--server"], env={}, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin is not None and server.stdout is not None

        def until(found: str) -> dict[str, object]:
            while True:
                length = 0
                while (line := server.stdout.readline().strip()) or not length:
                    if line.lower().startswith(b"content-length:"):
                        length = int(line.split(b":")[1])
                message: dict[str, object] = json.loads(server.stdout.read(length))
                if found in json.dumps(message):
                    return message

        initialize = {
            "id": 1,
            "method": "initialize",
            "params": {"capabilities": {}, "rootUri": None, "processId": None},
        }
        server.stdin.write(frame(initialize))
        server.stdin.flush()
        until("serverInfo")
        server.stdin.write(frame({"method": "initialized", "params": {}}))
        server.stdin.write(frame({"method": "textDocument/didOpen", "params": {"textDocument": document}}))
        server.stdin.flush()
        assert "is false" in json.dumps(until("decide` proved"))
        server.stdin.write(frame({"id": 2, "method": "shutdown", "params": None}))
        server.stdin.write(frame({"method": "exit", "params": None}))
        server.stdin.flush()
        server.communicate(timeout=60)
        assert server.returncode == 0
