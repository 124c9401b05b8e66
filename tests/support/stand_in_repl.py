"""Stands in for the community REPL's binary: its JSON protocol, with the judgement of the real embedded Lean.

Every command is elaborated by a new `lean --json` behind the text of its environment. Each command makes a new
environment, as in the real REPL, even when it has errors. Used as `python stand_in_repl.py LEAN`.
"""

import json
import subprocess
import sys

from prover.lean.tokens import tokens

SEPARATOR = "/-! -/\n"
_SEVERITIES = {"error": "error", "warning": "warning", "information": "info", "info": "info"}


def elaborate(lean: str, before: str, text: str) -> list[dict[str, object]]:
    """Lean's messages about `text` behind `before`, by position in `text`."""
    whole = before + text
    command = [lean, "--json", "--stdin", "-DmaxErrors=1000000"]
    run = subprocess.run(command, input=whole.encode(), stdout=subprocess.PIPE, check=False)
    if run.returncode not in {0, 1}:
        sys.exit(f"lean ended with {run.returncode}")
    lines, found = before.count("\n"), []
    for line in run.stdout.decode().splitlines():
        message = json.loads(line)
        if message["pos"]["line"] > lines:
            for place in ("pos", "endPos"):
                if message[place]:
                    message[place]["line"] -= lines
            found.append(message)
    return found


def sorries(lean: str, before: str, text: str) -> list[dict[str, object]]:
    """Each `sorry` of `text` with its goal, which `trace_state` in its place makes Lean print."""
    words = [token for token in tokens(text, comments=True)]
    pieces, end, places = [], 0, []
    for index, token in enumerate(words):
        if token.is_word("sorry"):
            is_term = words[index - 1].is_symbol(":=", ",", "⟨", "(", "=>") or words[index - 1].is_word("exact")
            traced = "(by trace_state; sorry)" if is_term else "(trace_state; sorry)"
            pieces += [text[end : token.start], traced]
            end = token.end
            lines = text[: token.start].split("\n")
            start = {"line": len(lines), "column": len(lines[-1])}
            places.append({"pos": start, "endPos": {**start, "column": start["column"] + len("sorry")}})
    if not places:
        return []
    traced_messages = elaborate(lean, before, "".join([*pieces, text[end:]]))
    goals = [message["data"] for message in traced_messages if message["severity"] in {"information", "info"}]
    return [{**place, "goal": goal, "proofState": 0} for place, goal in zip(places, goals, strict=False)]


def main(lean: str) -> None:
    """Answer commands until the input ends."""
    environments: list[str] = []
    command = ""
    for line in sys.stdin:
        if line.strip():
            command += line
            continue
        request, command = json.loads(command), ""
        number = request.get("env")
        if number is not None and number >= len(environments):
            print(json.dumps({"message": "Unknown environment."}), end="\n\n", flush=True)
            continue
        before = environments[number] if number is not None else ""
        messages = elaborate(lean, before, request["cmd"])
        for message in messages:
            message["severity"] = _SEVERITIES[str(message["severity"])]
        found = sorries(lean, before, request["cmd"])
        environments.append(f"{before}{request['cmd']}\n{SEPARATOR}")
        answer: dict[str, object] = {"env": len(environments) - 1}
        if messages:
            answer["messages"] = [{key: m[key] for key in ("severity", "pos", "endPos", "data")} for m in messages]
        if found:
            answer["sorries"] = found
        print(json.dumps(answer, ensure_ascii=False, indent=1), end="\n\n", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
