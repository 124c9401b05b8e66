"""The `prover` command: its groups, and the border where errors become sentences and exit codes."""

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated

import typer

from prover.cli import browse, check, doctor, eval, evolve, lean, prove, runs, serve, skills
from prover.cli.console import talk
from prover.errors import ProverError
from prover.lean.session import SessionLost

CANNOT, INTERRUPTED = 2, 130

_UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""click's base class of wrong usage; newer typers carry a click of their own, where it has no public name."""

app = typer.Typer(
    name="prover",
    help="Fills the holes of Lean 4 files; the real Lean kernel judges every proof.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(prove.prove)
app.command()(check.check)
app.command()(doctor.doctor)
app.command()(evolve.evolve)
app.command(context_settings=serve.PASS_ON)(serve.serve)
app.add_typer(lean.app, name="lean")
app.add_typer(runs.app, name="runs")
app.add_typer(skills.app, name="skills")
app.command()(browse.browse)
app.add_typer(eval.app, name="eval")


@app.callback()
def options(
    show_version: Annotated[bool, typer.Option("--version", help="Show the version.", is_eager=True)] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """Options of every command (`--debug` may stand anywhere)."""


def run(arguments: Sequence[str] | None = None) -> None:
    """Entry point: runs the command line and exits."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if "--version" in given[:1]:
        sys.stdout.write(f"prover {version('prover')}\n")
        sys.exit(0)
    debug = "--debug" in given
    sys.exit(_run([argument for argument in given if argument != "--debug"], debug))


def _run(arguments: list[str], debug: bool) -> int:
    try:
        code = app(args=arguments, prog_name="prover", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except typer.Exit as end:
        return end.exit_code
    except _UsageError as error:
        error.show()  # type: ignore[attr-defined]
        return CANNOT
    except (KeyboardInterrupt, typer.Abort):
        talk().print("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (ProverError, SessionLost) as error:
        if debug:
            raise
        talk().print(f"prover: {error}")
        return CANNOT
