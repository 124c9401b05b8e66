"""Stands in for the `vllm` program where the real one cannot be made to fail in the way that is tested.

Takes vLLM's own options and some of its own, which `prover serve` passes on: how it is to behave. It has a process
below it, as vLLM has, that ends only with its group.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def main() -> int:
    parser = argparse.ArgumentParser(prog="vllm", allow_abbrev=False)
    parser.add_argument("command")
    parser.add_argument("model")
    parser.add_argument("--host", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--served-model-name", required=True)
    parser.add_argument("--disable-uvicorn-access-log", action="store_true")
    parser.add_argument("--enforce-eager", action="store_true")
    parser.add_argument("--no-enable-chunked-prefill", action="store_true")
    parser.add_argument("--tensor-parallel-size", type=int, default=1)
    parser.add_argument("--api-key")
    parser.add_argument("--never-ready", action="store_true")
    parser.add_argument("--says", default="", help="last words at start; then it ends with --exit-status")
    parser.add_argument("--exit-status", type=int, default=1)
    parser.add_argument("--deaf", action="store_true", help="does not end when it is asked to")
    parser.add_argument("--bad-answer", action="store_true")
    parser.add_argument("--dies-when-asked", default="", help="last words at the second request for an answer")
    given = parser.parse_args()
    print(json.dumps({"arguments": sys.argv[1:], "offline": os.environ.get("HF_HUB_OFFLINE", "0")}), flush=True)
    tempfile.NamedTemporaryFile(prefix="vllm_dist_", delete=False).close()
    below = subprocess.Popen([sys.executable, "-c", "import signal, time; signal.pause()"])
    if given.deaf:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if given.says:
        print(given.says.encode().decode("unicode_escape"), flush=True)
        return int(given.exit_status)
    if given.never_ready:
        while True:
            time.sleep(60)
    serve(given, below)
    return 0


def serve(given: argparse.Namespace, below: subprocess.Popen[bytes]) -> None:
    answered = 0

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

        def reply(self, status: int, content: object) -> None:
            body = json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def refused(self) -> bool:
            if given.api_key and self.headers.get("Authorization") != f"Bearer {given.api_key}":
                self.reply(401, {"error": "Unauthorized"})
                return True
            return False

        def do_GET(self) -> None:
            if self.path == "/health":
                self.reply(200, {})
            elif not self.refused():
                self.reply(200, {"data": [{"id": given.served_model_name}]})

        def do_POST(self) -> None:
            nonlocal answered
            self.rfile.read(int(self.headers["Content-Length"]))
            if self.refused():
                return
            answered += 1
            if given.dies_when_asked and answered > 1:
                print(given.dies_when_asked.encode().decode("unicode_escape"), flush=True)
                os._exit(0)
            if given.bad_answer:
                self.reply(500, {"error": {"message": "the kernel is not made for this processor"}})
            else:
                self.reply(200, {"choices": [{"text": "1"}]})

    server = ThreadingHTTPServer((given.host, given.port), Handler)
    signal.signal(signal.SIGTERM, signal.SIG_IGN if given.deaf else lambda *_: os._exit(0))
    server.serve_forever()


if __name__ == "__main__":
    sys.exit(main())
