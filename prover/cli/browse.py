"""`prover browse`: the library and the runs in the browser."""

from typing import Annotated

import typer

from prover.cli.console import output
from prover.cli.database import open_database
from prover.cli.settings import ConfigOption, SetOption


def browse(  # noqa: PLR0917  each is an option of the command line
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port to listen on; 0 for any free one.", metavar="N")
    ] = 8420,
    host: Annotated[
        str, typer.Option(help="Address to listen on. One that others can reach asks for a token.", metavar="ADDRESS")
    ] = "127.0.0.1",
    open_browser: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the browser, or only print the address.")
    ] = True,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Nothing can be added or removed through the pages.")
    ] = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Look at the skill library and the runs in the browser; add, import and remove skills there.

    Only this machine can reach the pages, unless --host says otherwise. Ctrl-C ends it.
    """
    # The web server takes half a second to load.
    from prover.browse.server import Address, serve  # noqa: PLC0415

    console = output()

    def told(url: str) -> None:
        console.print(f"The library is at {url} (Ctrl-C ends it)")
        console.file.flush()

    with open_database(config, assignments) as database:
        serve(database, Address(host, port), read_only=read_only, open_browser=open_browser, told=told)
    console.print("Stopped.")
