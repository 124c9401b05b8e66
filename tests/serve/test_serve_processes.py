"""Servers and their processes: what ends, what stays, and that nobody else's process is touched."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

from serving_command import COMMAND, Serving, group, wait_for

from prover.inference.serve.identity import identify


def served(process: "subprocess.Popen[str]") -> str:
    """Wait until a command in the foreground serves; the address it prints."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_ctrl_c_ends_the_server_with_all_its_processes(serving: Serving) -> None:
    process = serving.start()
    assert served(process) == f"http://127.0.0.1:{serving.port}/v1"
    guard, temporary = serving.guard(), serving.temporary()
    assert len(group(guard)) == 3
    assert [path.name[:10] for path in temporary.iterdir()] == ["vllm_dist_"]
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 0, err
    assert "Ctrl-C ends it" in err and err.endswith("Ending the server.\n")
    assert group(guard) == []
    assert not temporary.exists()
    assert not serving.state_file.exists()


def test_ctrl_c_while_the_server_starts_leaves_nothing(serving: Serving) -> None:
    process = serving.start("--never-ready")
    wait_for(lambda: serving.state_file.exists() and len(group(serving.guard())) == 3)
    guard = serving.guard()
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert group(guard) == []
    assert not serving.state_file.exists()


def test_a_deaf_server_that_never_got_ready_is_not_waited_for_long(serving: Serving) -> None:
    process = serving.start("--never-ready", "--deaf")
    wait_for(lambda: serving.state_file.exists() and len(group(serving.guard())) == 3)
    os.kill(process.pid, signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130
    assert "did not end within 3 s and is killed" in serving.log()


def test_the_server_ends_when_the_command_is_killed(serving: Serving) -> None:
    process = serving.start()
    served(process)
    guard, temporary = serving.guard(), serving.temporary()
    process.kill()
    wait_for(lambda: group(guard) == [])
    assert not temporary.exists()
    assert "Whoever started the server is gone." in serving.log()
    done = serving.run("--status")
    assert done.returncode == 1
    assert "gone" in done.stdout
    assert not serving.state_file.exists()


def test_a_server_that_does_not_end_when_asked_is_killed(serving: Serving) -> None:
    code = (
        "import sys; from prover.inference.serve import server, guard; server.GRACE = 0.5;"
        "from prover.cli.main import run; run(sys.argv[1:])"
    )
    arguments = [
        "serve",
        "--model",
        str(serving.model),
        "--port",
        str(serving.port),
        "--device",
        "cpu",
        "--detach",
        "--deaf",
    ]
    variables = os.environ | {"PROVER_CACHE": str(serving.cache)}
    subprocess.run([sys.executable, "-c", code, *arguments], env=variables, check=True, timeout=60)
    guard = serving.guard()
    done = serving.run("--stop")
    assert done.returncode == 0
    assert group(guard) == []
    assert "did not end within 0.5 s and is killed" in serving.log()


def test_a_detached_server_outlives_its_command_until_it_is_stopped(serving: Serving) -> None:
    done = serving.serve("--detach")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"http://127.0.0.1:{serving.port}/v1\n"
    guard = serving.guard()
    with urllib.request.urlopen(f"http://127.0.0.1:{serving.port}/health", timeout=10) as reply:
        assert reply.status == 200
    status = serving.run("--status")
    assert status.returncode == 0
    assert "toy-model  answers" in status.stdout
    stopped = serving.run("--stop")
    assert stopped.returncode == 0
    assert "was ended" in stopped.stderr
    assert group(guard) == []
    assert serving.run("--status").stdout == "No server runs.\n"


def test_what_a_killed_guard_leaves_is_ended_before_the_next_start(serving: Serving) -> None:
    serving.serve("--detach")
    guard, temporary = serving.guard(), serving.temporary()
    os.kill(guard, signal.SIGKILL)
    wait_for(lambda: len(group(guard)) == 2)
    done = serving.serve("--detach")
    assert done.returncode == 0, done.stderr
    assert group(guard) == []
    assert not temporary.exists()
    assert serving.guard() != guard
    serving.run("--stop")


def test_a_process_that_got_the_same_id_is_left_alone(serving: Serving) -> None:
    with subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"], start_new_session=True) as other:
        try:
            serving.serve("--detach")
            guard = serving.guard()
            state = serving.state()
            os.kill(guard, signal.SIGKILL)
            for pid in group(guard):
                os.kill(pid, signal.SIGKILL)
            identity = identify(other.pid).model_dump()
            state["guard"] = identity | {"started": "1@an earlier boot"}
            serving.state_file.write_text(json.dumps(state), encoding="utf-8")
            done = serving.run("--stop")
            assert done.returncode == 0, done.stderr
            assert "had ended before" in done.stderr
            assert other.poll() is None
            assert not serving.state_file.exists()
        finally:
            other.kill()


def test_a_port_that_another_program_uses_is_not_fought_over(serving: Serving) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", serving.port))
        other.listen()
        done = serving.serve()
    assert done.returncode == 2
    assert f"Port {serving.port} is used by another program. Choose another with --port" in done.stderr
    assert not serving.state_file.exists()


def test_a_second_server_on_the_same_port_is_refused_and_the_first_goes_on(serving: Serving) -> None:
    serving.serve("--detach")
    guard = serving.guard()
    done = serving.serve("--detach")
    assert done.returncode == 2
    assert f"A server with toy-model already uses port {serving.port}" in done.stderr
    assert serving.guard() == guard
    assert "answers" in serving.run("--status").stdout
    serving.run("--stop")


def test_two_servers_on_two_ports_are_told_apart(serving: Serving) -> None:
    serving.serve("--detach")
    first = serving.guard()
    other = str(serving.port + 1 if serving.port < 65000 else serving.port - 1)
    serving.run("--model", serving.model, "--port", other, "--device", "cpu", "--detach")
    assert serving.run("--status").stdout.count("answers") == 2
    serving.run("--stop", "--port", str(serving.port))
    assert group(first) == []
    assert serving.run("--status").stdout.count("answers") == 1
    serving.run("--stop")
    assert serving.run("--status").stdout == "No server runs.\n"


def test_an_address_that_cannot_be_listened_on_is_named(serving: Serving) -> None:
    done = serving.serve("--host", "192.0.2.77")
    assert done.returncode == 2
    assert f"No server can listen on 192.0.2.77 port {serving.port}" in done.stderr


def test_a_server_that_others_can_reach_without_a_key_is_warned_of(serving: Serving) -> None:
    done = serving.serve("--detach", "--host", "0.0.0.0")
    assert done.returncode == 0, done.stderr
    assert "Whoever reaches this machine can use the server" in done.stderr
    assert done.stdout == f"http://127.0.0.1:{serving.port}/v1\n"
    serving.run("--stop")


def test_a_server_that_is_stopped_elsewhere_ends_its_command_quietly(serving: Serving) -> None:
    process = serving.start()
    served(process)
    serving.run("--stop", "--port", str(serving.port))
    _, err = process.communicate(timeout=30)
    assert process.returncode == 0
    assert err.endswith("The server was ended.\n")


def test_options_that_are_not_ours_reach_vllm(serving: Serving) -> None:
    done = serving.serve("--detach", "--tensor-parallel-size", "2")
    assert done.returncode == 0, done.stderr
    arguments = json.loads(serving.log().splitlines()[0])["arguments"]
    assert arguments[-2:] == ["--tensor-parallel-size", "2"]
    assert arguments[1] == str(serving.model)
    serving.run("--stop")


def test_an_api_key_is_used_and_written_nowhere_of_ours(serving: Serving) -> None:
    done = serving.serve("--detach", "--api-key", "k-54321")
    assert done.returncode == 0, done.stderr
    assert "k-54321" not in serving.state_file.read_text(encoding="utf-8") + done.stdout + done.stderr
    assert "answers" in serving.run("--status").stdout
    serving.run("--stop")


def test_nothing_is_downloaded_from_the_hub_unless_allowed(serving: Serving, tmp_path: Path) -> None:
    home = tmp_path / "hub"
    asked = serving.run("--model", "Owner/Model", "--port", str(serving.port), "--device", "cpu", HF_HOME=str(home))
    assert asked.returncode == 2
    assert "it would come from the model hub" in asked.stderr
    assert "--model FOLDER" in asked.stderr
    allowed = serving.run(
        *("--model", "Owner/Model", "--port", str(serving.port), "--device", "cpu", "--download", "--detach"),
        HF_HOME=str(home),
    )
    assert allowed.returncode == 0, allowed.stderr
    first = json.loads(serving.log().splitlines()[0])
    assert first["offline"] == "0"
    assert first["arguments"][1] == "Owner/Model"
    serving.run("--stop")


def test_a_local_model_is_served_offline(serving: Serving) -> None:
    serving.serve("--detach")
    assert json.loads(serving.log().splitlines()[0])["offline"] == "1"
    serving.run("--stop")


def test_doctor_says_what_could_be_served_and_what_runs(serving: Serving) -> None:
    before = _doctor(serving)
    assert "vLLM 0.32.0 for cpu" in before and "no server runs" in before
    serving.serve("--detach")
    assert f"toy-model at http://127.0.0.1:{serving.port}/v1 answers" in _doctor(serving)
    serving.run("--stop")
    (serving.cache / "serve" / "environments" / "cpu-standin" / "ready.json").unlink()
    assert "prover serve --setup" in _doctor(serving)


def _doctor(serving: Serving) -> str:
    """Its lines about serving."""
    variables = os.environ | {"PROVER_CACHE": str(serving.cache), "COLUMNS": "300"}
    command = [*COMMAND, "doctor"]
    done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=60, check=False)
    lines = done.stdout.splitlines()
    first = next(number for number, line in enumerate(lines) if line[2:].startswith("serving "))
    return "\n".join(lines[first : first + 2])
