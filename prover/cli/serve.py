"""`prover serve`: a local vLLM server."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Annotated, Self

import typer
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from prover.cli.console import output, parse_duration, talk
from prover.errors import ProverError
from prover.inference.catalogue import CATALOGUE, CatalogueModel
from prover.inference.serve.command import launch
from prover.inference.serve.devices import this_machine
from prover.inference.serve.environment import ServingEnvironment, make_environment, ready_environment
from prover.inference.serve.failure import explain
from prover.inference.serve.fit import memory_warning
from prover.inference.serve.health import Address
from prover.inference.serve.model import ChosenModel, choose_model
from prover.inference.serve.packaged import make_model
from prover.inference.serve.recipe import Device, Recipe, recipe_for
from prover.inference.serve.server import Server, require_port, start, stop, wait_until_it_answers
from prover.inference.serve.state import Condition, ServerState, age, condition, known_servers

PASS_ON = {"allow_extra_args": True, "ignore_unknown_options": True}
"""Context settings: options that are not ours go to vLLM."""

PORT = 8101


def serve(  # noqa: PLR0917  each is an option of the command line
    context: typer.Context,
    model: Annotated[
        str | None,
        typer.Option(help="A name of the catalogue, a folder, or a name on the model hub.", metavar="MODEL"),
    ] = None,
    setup: Annotated[
        bool, typer.Option("--setup", help="Make the serving environment, and the model if one is named; then end.")
    ] = False,
    show_list: Annotated[bool, typer.Option("--list", help="Show the catalogue, with licences.")] = False,
    status: Annotated[bool, typer.Option("--status", help="Show the servers that run.")] = False,
    end: Annotated[bool, typer.Option("--stop", help="End the servers that run, or the one on --port.")] = False,
    port: Annotated[
        int | None, typer.Option(help=f"Port to listen on [default: {PORT}].", min=1, max=65535, metavar="PORT")
    ] = None,
    host: Annotated[str, typer.Option(help="Address to listen on.", metavar="HOST")] = "127.0.0.1",
    detach: Annotated[
        bool, typer.Option("--detach", help="Come back once the server answers, and leave it running.")
    ] = False,
    wait: Annotated[str, typer.Option(help="How long the server may take to answer.", metavar="TIME")] = "20m",
    device: Annotated[
        str | None, typer.Option(help="cpu or cuda [default: cuda where a GPU is].", metavar="DEVICE")
    ] = None,
    python: Annotated[
        str | None, typer.Option(help="The Python that --setup makes the environment with.", metavar="PATH")
    ] = None,
    download: Annotated[
        bool, typer.Option("--download", help="Let vLLM download the model from the model hub.")
    ] = False,
) -> None:
    """Start a local vLLM server and wait until it answers; Ctrl-C ends it.

    Options that are not listed here go to vLLM as they are, for example --tensor-parallel-size 2. Exit code: 0 served
    (with --status: a server answers), 1 none answers, 2 cannot run, 130 interrupted.
    """
    flags = _flags(context.args)
    if sum((setup, show_list, status, end)) > 1:
        raise ProverError("--setup, --list, --status and --stop exclude each other.")
    if flags and (setup or show_list or status or end):
        raise ProverError(f"There is no option {flags[0]}.", hint="Options of vLLM are for starting a server only.")
    if show_list:
        _show_catalogue()
    elif status:
        raise typer.Exit(_show_status(port))
    elif end:
        _stop(port)
    else:
        if not sys.platform.startswith("linux"):
            raise ProverError("vLLM serves on Linux only.", hint="Start it there and set PROVER_BASE_URL here.")
        seconds = parse_duration(wait)
        chosen = choose_model(model) if model is not None else None
        recipe = recipe_for(_device(device))
        if setup:
            _set_up(recipe, chosen, python)
        elif chosen is None:
            raise ProverError(
                "No model is named.", hint="Name one with --model; `prover serve --list` shows the catalogue."
            )
        else:
            _serve(recipe, chosen, Address(host, port or PORT), flags, seconds, detach=detach, download=download)


def _flags(extra: Sequence[str]) -> list[str]:
    if extra and not extra[0].startswith("-"):
        raise ProverError(f"{extra[0]!r} is not an option.", hint=f"Did you mean --model {extra[0]}?")
    return list(extra)


def _device(named: str | None) -> Device:
    if named is None:
        return this_machine().device
    if named == "cuda":
        return "cuda"
    if named == "cpu":
        return "cpu"
    raise ProverError(f"There is no device {named!r}.", hint="Write cpu or cuda.")


def _set_up(recipe: Recipe, chosen: ChosenModel | None, python: str | None) -> None:
    if chosen is not None and not _is_packaged(chosen):
        _require_here(chosen)
    if ready_environment(recipe) is None:
        size = f"about {recipe.download / 1e9:.1f} GB" if recipe.download else "several GB"
        talk().print(
            f"Making the serving environment: vLLM for {recipe.device}, {size} to download, "
            f"{recipe.disk / 1e9:.1f} GB on disk."
        )
    with Telling() as progress:
        environment = make_environment(recipe, progress, python=python)
    talk().print(f"The serving environment is ready: {environment.folder}")
    if chosen is not None:
        _prepared(chosen, environment)
        talk().print(f"{chosen.name} is ready.")


def _serve(
    recipe: Recipe,
    chosen: ChosenModel,
    address: Address,
    flags: Sequence[str],
    seconds: float,
    *,
    detach: bool,
    download: bool,
) -> None:
    environment = ready_environment(recipe)
    if environment is None:
        size = f"downloads {recipe.download / 1e9:.1f} GB" if recipe.download else "downloads several GB"
        raise ProverError(
            "The serving environment is not made yet.",
            hint=f"Run `prover serve --setup` once ({size}, takes {recipe.disk / 1e9:.1f} GB).",
        )
    if not (download or _is_packaged(chosen)):
        _require_here(chosen)
    require_port(address)
    chosen = _prepared(chosen, environment)
    machine = this_machine()
    warning = memory_warning(chosen, machine, recipe.device, _gpus(flags))
    if warning:
        talk().print(warning)
    if download and chosen.folder is None:
        talk().print(f"vLLM downloads {chosen.hub} from the model hub now, if it is not there yet{_size(chosen)}.")
    planned = launch(chosen, environment, machine, address, flags, download=download)
    if address.is_public and planned.key is None:
        talk().print("Whoever reaches this machine can use the server; give it a key with --api-key.")
    server = start(planned)
    talk().print(f"Log: {server.state.log}")
    name = None
    try:
        with _waiting(server) as watch:
            name = wait_until_it_answers(server, seconds, watch)
        if detach:
            server.release()
        _announce(server, name, chosen.known)
        if not detach:
            server.wait()
            talk().print("The server was ended.")
    except KeyboardInterrupt:
        if name is None or detach:
            server.stop()
            raise
        # The usual way to end a server that is served.
        talk().print("Ending the server.")
        server.stop()


def _prepared(chosen: ChosenModel, environment: ServingEnvironment) -> ChosenModel:
    """The model with its folder, if it comes from packages."""
    if chosen.known is None:
        return chosen
    talk().print(f"{chosen.known.title}, licence: {chosen.known.licence_line}.")
    if chosen.known.packaged is None:
        return chosen
    with Telling() as progress:
        return replace(chosen, folder=make_model(chosen.known, environment, progress))


def _is_packaged(chosen: ChosenModel) -> bool:
    return chosen.known is not None and chosen.known.packaged is not None


def _require_here(chosen: ChosenModel) -> None:
    if chosen.folder is None:
        raise ProverError(
            f"{chosen.name} is not on this machine; it would come from the model hub ({chosen.hub}){_size(chosen)}.",
            hint="Allow that with --download, or give the model's folder: --model FOLDER.",
        )


def _size(chosen: ChosenModel) -> str:
    if chosen.known is None:
        return ""
    return f", about {chosen.known.weights:.0f} GB, licence: {chosen.known.licence_line}"


def _gpus(flags: Sequence[str]) -> int:
    """How many GPUs the user has vLLM spread the model over."""
    count = 1
    for position, flag in enumerate(flags):
        name, _, value = flag.partition("=")
        if name in {"--tensor-parallel-size", "-tp", "--pipeline-parallel-size", "-pp"}:
            number = value or next(iter(flags[position + 1 : position + 2]), "")
            count *= int(number) if number.isdecimal() else 1
    return count


def _announce(server: Server, name: str, known: CatalogueModel | None) -> None:
    state = server.state
    how = "left running; `prover serve --stop` ends it" if state.detached else "Ctrl-C ends it"
    talk().print(f"{name} is served on {state.device} ({how}).")
    if known is not None and known.sampling.temperature is not None:
        talk().print(
            f"Its authors sample with temperature {known.sampling.temperature}, top_p {known.sampling.top_p}, "
            f"max_tokens {known.sampling.max_tokens}."
        )
    if state.port != PORT or state.address.reachable != "127.0.0.1":
        talk().print(f"For the other commands: export PROVER_BASE_URL={state.address.url}")
    output().print(state.address.url)
    sys.stdout.flush()


def _show_catalogue() -> None:
    console = output()
    for model in CATALOGUE:
        if model.packaged is not None:
            place = f"from the package index, {model.packaged.download / 1e9:.1f} GB"
            memory = f"about {model.memory:.0f} GB of memory"
        else:
            place = f"from the model hub ({model.hub}), {model.weights:.0f} GB"
            memory = f"about {model.gpu_memory:.0f} GB of GPU memory with its full length"
        sampling = model.sampling
        advice = [f"{sampling.context} tokens", f"answers up to {sampling.max_tokens}"]
        if sampling.temperature is not None:
            advice += [f"temperature {sampling.temperature}", f"top_p {sampling.top_p}"]
        console.print(model.name, style="bold")
        console.print(f"    {model.title}{', a prover' if model.prover else ''}; {place}")
        console.print(f"    licence: {model.licence_line}")
        console.print(f"    {memory}; {', '.join(advice)}")


def _show_status(port: int | None) -> int:
    states = _chosen(port)
    if not states:
        output().print("No server runs.")
    healthy = False
    for state in states:
        how = condition(state)
        healthy = healthy or how is Condition.ANSWERS
        output().print(f"{state.address.url}  {state.model}  {how}  {state.device}, since {age(state)}")
        output().print(f"  process {state.guard.pid}, log {state.log}")
        if how is Condition.GONE:
            output().print(f"  {explain(state.log, None, 'It has ended.')}")
            stop(state)
    return 0 if healthy else 1


def _stop(port: int | None) -> None:
    states = _chosen(port)
    if not states:
        talk().print("No server runs." if port is None else f"No server of ours runs on port {port}.")
    for state in states:
        was = condition(state)
        stop(state)
        talk().print(
            f"{state.address.url} with {state.model} "
            + ("had ended before; what was left of it was removed." if was is Condition.GONE else "was ended.")
        )


def _chosen(port: int | None) -> list[ServerState]:
    return [state for state in known_servers() if port is None or state.port == port]


@contextmanager
def _waiting(server: Server) -> Iterator[Callable[[str], None]]:
    """Shows that the server is being waited for, with its last words, on one line of a terminal."""
    console = talk()
    began = time.monotonic()
    if not console.is_terminal:
        console.print(f"Starting {server.state.model}.")
        yield lambda _: None
        return
    with console.status(f"Starting {server.state.model}.") as shown:
        yield lambda said: shown.update(
            f"Starting {server.state.model}, {time.monotonic() - began:.0f} s  {said[:80]}"
        )


class Telling:
    """Progress of long work: bars on a terminal, else a line for each task."""

    def __init__(self) -> None:
        self._console = talk()
        self._bars = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            DownloadColumn(),
            TimeElapsedColumn(),
            console=self._console,
            transient=True,
        )
        self._task: TaskID | None = None
        self._last = ""

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def say(self, text: str) -> None:
        """One line."""
        if self._task is not None:
            self._bars.remove_task(self._task)
            self._task = None
        self._console.print(text)

    def amount(self, task: str, done: int, total: int) -> None:
        """So much of a task is done, in bytes."""
        if self._console.is_terminal:
            if self._task is None:
                self._task = self._bars.add_task(task, total=total or None)
            self._bars.update(self._task, description=task, completed=done, total=total or None)
        elif task != self._last:
            self._last = task
            self._console.print(f"{task}{f' ({done / 1e6:.0f} of {total / 1e6:.0f} MB)' if total else ''}")
