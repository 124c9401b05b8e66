"""`python -m prover.cli.reference`: the help of all commands as the page docs/commands.md."""

import sys

from typer.main import get_command

from prover.cli.main import app

_HEAD = """# Commands

This page is generated: `python -m prover.cli.reference > docs/commands.md`. `--debug`, anywhere, shows the traceback
of an error. See [prove.md](prove.md) and [check.md](check.md) for what the commands do.
"""


def reference() -> str:
    """The page. Plain text, the same on every terminal."""
    return "\n".join([_HEAD, *_sections(get_command(app), "prover")])


def _sections(command: object, path: str) -> list[str]:
    sections = [_section(command, path)]
    for name, below in getattr(command, "commands", {}).items():
        sections += _sections(below, f"{path} {name}")
    return sections


def _section(command: object, path: str) -> str:
    parameters = getattr(command, "params", [])
    arguments = [p for p in parameters if p.param_type_name == "argument"]
    options = [p for p in parameters if p.param_type_name == "option" and not getattr(p, "hidden", False)]
    subcommands = getattr(command, "commands", {})
    usage = [path, *(["[OPTIONS]"] if options else []), *(a.metavar or a.name.upper() for a in arguments)]
    lines = [f"## `{path}`", "", f"    {' '.join([*usage, *(['COMMAND'] if subcommands else [])])}", ""]
    lines += [*_paragraphs(getattr(command, "help", "") or ""), ""]
    rows = [(a.metavar or a.name.upper(), getattr(a, "help", "") or "") for a in arguments]
    rows += [(_names(o), _text(o)) for o in options]
    rows += [(f"{path} {name}", (getattr(c, "help", "") or "").partition("\n")[0]) for name, c in subcommands.items()]
    if rows:
        lines += ["| | |", "|---|---|", *(f"| `{_cell(left)}` | {_cell(right)} |" for left, right in rows), ""]
    return "\n".join(lines)


def _names(option: object) -> str:
    names = ", ".join(getattr(option, "opts", []))
    metavar = getattr(option, "metavar", None)
    takes = not getattr(option, "is_flag", False)
    return f"{names} {metavar or 'N'}" if takes else names


def _text(option: object) -> str:
    text = getattr(option, "help", "") or ""
    default = getattr(option, "default", None)
    shown = isinstance(default, str | int) and not isinstance(default, bool) and "default" not in text
    return f"{text} [default: {default}]" if shown else text


def _paragraphs(text: str) -> list[str]:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n")).split("\n")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(reference())
