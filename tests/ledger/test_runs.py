"""Runs and their calls in the database: complete, booked once, and there after a crash."""

import asyncio
import logging
import os
import platform
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from processes import StartRun

from prover.inference.errors import BudgetSpent
from prover.inference.ledger import Booking, CallEnd, CallStart, CallState, Kept
from prover.inference.message import user
from prover.inference.settings import Effective, load_settings
from skills_db.database import Database
from skills_db.ledger import DatabaseLedger
from skills_db.runs import RunState, calls_of, find_run, list_runs, running, totals_by
from tests.support.model_server import ModelServer


def effective(variables: dict[str, str], folder: Path, *assignments: str) -> Effective:
    return load_settings(folder=folder, environment=variables, assignments=assignments)


def until_first_answer(process: "subprocess.Popen[str]") -> None:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line == "asked\n", (line, process.stderr and process.stderr.read())


def until(server: ModelServer, requests: int) -> None:
    """Until so many requests have come in."""
    for _ in range(200):
        if len(server.requests()) >= requests:
            return
        time.sleep(0.05)
    raise AssertionError(len(server.requests()))


async def test_tokens_of_a_run_are_those_that_the_server_counted(
    server: ModelServer, variables: dict[str, str], tmp_path: Path, database: Database
) -> None:
    busy = {"fault": "status", "status": 429}
    server.set(script=[busy, {"fault": "cut"}, {"fault": "raw", "content": '{"choices'}])
    prices = ("prices.tiny.input=1", "prices.tiny.output=2")
    async with running(effective(variables, tmp_path, *prices), "prove", {"file": "a.lean"}) as run:
        for number in range(6):
            booking = Booking(f"t{number % 2}", number)
            await run.client.chat("prover", [user(f"number {number} of a longer prompt")], booking=booking)
        await run.client.complete("ranker", "text")
    summary = find_run(database, run.id)
    assert (summary.state, summary.command, summary.arguments) == (RunState.FINISHED, "prove", {"file": "a.lean"})
    assert (summary.totals.calls, summary.totals.failed, summary.totals.open) == (7, 0, 0)
    assert summary.totals.tokens_read == server.metric("vllm:prompt_tokens_total") > 0
    assert summary.totals.tokens_written == server.metric("vllm:generation_tokens_total") > 0
    cost = (summary.totals.tokens_read + 2 * summary.totals.tokens_written) / 1e6
    assert summary.totals.paid == pytest.approx(cost)
    assert sum(call.tries or 0 for call in calls_of(database, run.id)) == 10
    by_problem = totals_by(database, run.id, "problem")
    assert {key: totals.calls for key, totals in by_problem.items()} == {("t0",): 3, ("t1",): 3, (None,): 1}
    assert {key for key in totals_by(database, run.id, "role", "model")} == {("prover", "tiny"), ("ranker", "tiny")}


async def test_a_run_that_was_killed_is_found_as_lost_and_its_answers_are_kept(
    server: ModelServer, start: StartRun, database: Database
) -> None:
    server.set(delay=0.3)
    process = start(5)
    until_first_answer(process)
    until(server, 6)
    process.kill()
    process.wait()
    (run,) = list_runs(database)
    assert (run.state, run.reason) == (RunState.LOST, "its process ended without a word")
    assert (run.totals.calls, run.totals.open, run.totals.failed) == (6, 5, 0)
    assert run.totals.tokens_written == 11
    again = start(5)
    again.wait()
    newest = list_runs(database)[0]
    assert (newest.state, newest.totals.calls, newest.totals.reused) == (RunState.FINISHED, 6, 1)


async def test_an_interrupted_run_with_stalled_calls(
    server: ModelServer, start: StartRun, database: Database
) -> None:
    server.set(script=[{"fault": "override", "choice": {}}, *({"fault": "stall", "seconds": 30} for _ in range(4))])
    process = start(4)
    until_first_answer(process)
    until(server, 5)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (out, err) == ("KeyboardInterrupt\n", "")
    (run,) = list_runs(database)
    assert run.state is RunState.INTERRUPTED
    states = [call.state for call in calls_of(database, run.id)]
    assert states == ["answered"] + ["cancelled"] * 4


async def test_a_run_whose_budget_is_spent(
    server: ModelServer, variables: dict[str, str], tmp_path: Path, database: Database
) -> None:
    with pytest.raises(BudgetSpent):
        async with running(effective(variables, tmp_path, "limits.calls=2"), "prove") as run:
            for number in range(3):
                await run.client.chat("prover", [user(f"number {number}")])
    (summary,) = list_runs(database)
    assert (summary.state, summary.reason) == (RunState.STOPPED, "The budget of this run is spent: 2 calls.")
    assert summary.totals.calls == 2


async def test_a_run_that_fails_says_why(
    server: ModelServer, variables: dict[str, str], tmp_path: Path, database: Database
) -> None:
    with pytest.raises(ZeroDivisionError):
        async with running(effective(variables, tmp_path), "prove"):
            raise ZeroDivisionError
    (summary,) = list_runs(database)
    assert (summary.state, summary.reason) == (RunState.FAILED, "ZeroDivisionError")


def test_processes_that_make_a_database_together_and_book_into_it(variables: dict[str, str], tmp_path: Path) -> None:
    program = Path(__file__).with_name("writer.py")
    writers = [
        subprocess.Popen([sys.executable, program, "30"], env=variables, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    for process in writers:
        _, err = process.communicate(timeout=60)
        assert (process.returncode, err) == (0, ""), err
    opened = Database(f"sqlite:///{tmp_path / 'prover.db'}")
    runs = list_runs(opened)
    opened.close()
    assert [(run.state, run.totals.calls, run.totals.tokens_written) for run in runs] == [
        (RunState.FINISHED, 30, 30 * 31 // 2)
    ] * 3


async def test_the_first_of_two_answers_to_the_same_request_stays(
    variables: dict[str, str], tmp_path: Path, database: Database
) -> None:
    async with running(effective(variables, tmp_path), "test") as run:
        ledger = DatabaseLedger(database, run.id)
        start = CallStart("prover", "default", "tiny", "chat", "p", "k")
        end = CallEnd(CallState.ANSWERED, 1.0, 1)
        for content in (b"first \xff", b"second"):
            begun = await ledger.begin(start)
            await ledger.finish(begun.call, end, Kept("k", 0, "tiny", content, 1.5))
        assert (await ledger.begin(start, 0)).kept == Kept("k", 0, "tiny", b"first \xff", 1.5)
        assert (await ledger.begin(start, 1)).kept is None
        ledger.close()
        assert [call.source for call in calls_of(database, run.id)] == ["live", "live", "cache", "live"]


async def test_while_another_process_writes_a_row_waits_and_nothing_else(
    variables: dict[str, str], tmp_path: Path, database: Database
) -> None:
    async with running(effective(variables, tmp_path), "test") as run:
        ledger = DatabaseLedger(database, run.id)
        start = CallStart("prover", "default", "tiny", "chat", "p", "k")
        other = sqlite3.connect(tmp_path / "prover.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.create_task(ledger.begin(start))
        cancelled = asyncio.create_task(ledger.begin(start))
        # The event loop goes on, or this would never come back.
        await asyncio.sleep(0.1)
        assert not waiting.done()
        cancelled.cancel()
        other.execute("ROLLBACK")
        other.close()
        assert (await waiting).call == 1
        ledger.close()
        # What a cancelled call had asked for is written all the same.
        assert len(calls_of(database, run.id)) == 2


def contents(folder: Path) -> dict[str, bytes]:
    """All files below, by name."""
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def test_a_key_is_nowhere_but_in_the_request(
    server: ModelServer, start: StartRun, tmp_path: Path, caplog: pytest.LogCaptureFixture, variables: dict[str, str]
) -> None:
    key = "sk-very-secret-key-0123456789"
    record = tmp_path / "run.jsonl"
    answer = {"message": {"content": f"I was told {key}"}}
    fault = {"fault": "override", "choice": answer}
    server.set(script=[fault, {"fault": "status", "status": 500, "message": f"{key} is bad"}, {"fault": "echo_key"}])
    more = {"PROVER_API_KEY": key, "PROVER_RECORDING__RECORD": str(record), "OPENAI_LOG": "debug"}
    process = start(1, **more)
    out, err = process.communicate(timeout=60)
    assert "KeyRefused" in err
    assert "refuses the key (401): Bad key: Bearer [key]" in err
    # The server did get it, and gave it back: there was something to hide.
    assert {entry["authorization"] for entry in server.log()["log"]} == {f"Bearer {key}"}
    assert key not in out + err
    written = contents(tmp_path)
    assert {"prover.db", "run.jsonl"} <= written.keys()
    assert [name for name, content in written.items() if key.encode() in content] == []
    assert b"I was told [key]" in written["run.jsonl"]
    with caplog.at_level(logging.DEBUG), pytest.raises(BudgetSpent):
        own = effective(variables | {"PROVER_API_KEY": key}, tmp_path, "limits.calls=1")
        async with running(own, "test") as run:
            shown = repr((run, own, await run.client.chat("prover", [user("again")])))
            await run.client.chat("prover", [user("and again")])
    assert caplog.records
    assert key not in caplog.text
    assert key not in shown


class TestDatabase:
    """The file itself."""

    def test_a_database_of_a_newer_version_is_left_alone(self, tmp_path: Path) -> None:
        url = f"sqlite:///{tmp_path / 'a.db'}"
        Database(url).close()
        with sqlite3.connect(tmp_path / "a.db") as connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
        before = (tmp_path / "a.db").read_bytes()
        with pytest.raises(Exception, match="written by a newer version of prover"):
            Database(url)
        assert (tmp_path / "a.db").read_bytes() == before

    def test_a_file_that_is_no_database(self, tmp_path: Path) -> None:
        (tmp_path / "a.db").write_bytes(b"not a database at all" * 100)
        with pytest.raises(Exception, match="cannot be used: file is not a database"):
            Database(f"sqlite:///{tmp_path / 'a.db'}")

    def test_a_folder_that_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("", encoding="utf-8")
        with pytest.raises(Exception, match=r"folder of the database .* cannot be made"):
            Database(f"sqlite:///{tmp_path / 'file' / 'deep' / 'a.db'}")

    @pytest.mark.parametrize("url", ["nonsense", "nosuchdatabase://host/x"])
    def test_an_address_that_is_none(self, url: str) -> None:
        with pytest.raises(Exception, match=r"not the address of a database|no driver"):
            Database(url)

    def test_the_migrations_make_what_the_models_say(self, database: Database) -> None:
        from alembic.autogenerate import compare_metadata
        from alembic.runtime.migration import MigrationContext

        from skills_db.tables import METADATA, NEWEST

        with database.read() as connection:
            context = MigrationContext.configure(connection)
            assert context.get_current_revision() == NEWEST
            assert compare_metadata(context, METADATA) == []

    def test_calls_of_a_removed_run_go_with_it(self, database: Database) -> None:
        add_run(database)
        fields = "run_id, role, endpoint, model, kind, prompt_hash, request_key, source, state, started_at"
        with database.write() as connection:
            connection.exec_driver_sql(
                f"INSERT INTO llm_calls ({fields}) VALUES (1, '', '', '', '', '', '', '', '', '2026-01-01')"
            )
            connection.exec_driver_sql("DELETE FROM runs")
            assert connection.exec_driver_sql("SELECT count(*) FROM llm_calls").scalar_one() == 0

    def test_a_number_that_another_process_has_now_is_not_the_run(self, database: Database) -> None:
        add_run(database, host=platform.node(), process=os.getpid())
        assert list_runs(database)[0].state is RunState.LOST

    def test_of_a_run_on_another_machine_nothing_is_known(self, database: Database) -> None:
        add_run(database, host="elsewhere", process=1)
        assert list_runs(database)[0].state is RunState.RUNNING


def add_run(database: Database, host: str = "", process: int = 0) -> None:
    """A run that began in 2020 and did not say that it ended."""
    fields = "id, command, arguments, settings, version, host, process, state, started_at"
    with database.write() as connection:
        connection.exec_driver_sql(
            f"INSERT INTO runs ({fields}) "
            f"VALUES (1, 'x', '{{}}', '{{}}', '', '{host}', {process}, 'running', '2020-01-01 00:00:00')"
        )
