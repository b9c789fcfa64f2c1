"""Firefox and WebKit by WebDriver, as far as a smoke test needs it: Playwright drives only builds of its own.

Firefox is spoken to by Marionette, its own protocol (the same commands over a socket); WebKit by WebKitWebDriver.
"""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # by this key the standard names an element
PATIENCE = 60  # seconds
CONTROL, END = "\ue009", "\ue010"

Send = Callable[[str, str, str, dict[str, Any]], Any]


class Refused(Exception):
    """The browser answered with an error, such as that there is no such element."""


class WebDriver:
    """A browser. ``send`` takes a method, an address of the standard, Marionette's name for it, and parameters."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def open(self, url: str) -> None:
        self._send("POST", "/url", "WebDriver:Navigate", {"url": url})

    def run(self, script: str, *args: Any) -> Any:
        """What the body of a function returns in the page."""
        return self._send("POST", "/execute/sync", "WebDriver:ExecuteScript", {"script": script, "args": list(args)})

    def wait(self, script: str, *args: Any) -> Any:
        """Run a script until it returns something true, through pages that come and go."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(Refused):
                if found := self.run(script, *args):
                    return found
            time.sleep(0.1)
        raise AssertionError(f"never came true: {script} {args}")

    def find(self, selector: str) -> str:
        """The id of the first element that matches, once there is one that is seen."""
        found = self.wait(
            "const it = document.querySelector(arguments[0]); return it?.checkVisibility() ? it : null", selector
        )
        return str(found[ELEMENT])

    def click(self, selector: str) -> None:
        element = self.find(selector)
        self._send("POST", f"/element/{element}/click", "WebDriver:ElementClick", {"id": element})

    def type(self, selector: str, text: str) -> None:
        element = self.find(selector)
        typed = {"id": element, "text": text}
        self._send("POST", f"/element/{element}/value", "WebDriver:ElementSendKeys", typed)


@contextmanager
def firefox(folder: Path, language: str) -> Iterator[WebDriver]:
    """Debian's Firefox, without a window; ``folder`` is for its profile."""
    port = free_port()
    wanted = {"marionette.port": port, "intl.accept_languages": language, "app.update.enabled": False}
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in wanted.items()]
    (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [program("firefox-esr"), "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    with process(command, folder), connected(port) as stream:
        number = 0

        def send(_method: str, _address: str, command: str, parameters: dict[str, Any]) -> Any:
            nonlocal number
            number += 1
            packet = json.dumps([0, number, command, parameters]).encode()
            stream.write(b"%d:%s" % (len(packet), packet))
            stream.flush()
            _kind, _number, error, answer = received(stream)
            if error:
                raise Refused(error["message"])
            return answer["value"] if isinstance(answer, dict) and "value" in answer else answer

        received(stream)  # its greeting
        send("", "", "WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": True}}})
        yield WebDriver(send)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def received(stream: Any) -> Any:
    """The next message of Marionette: its length, a colon, and JSON."""
    size = b""
    while (byte := stream.read(1)) != b":":
        size += byte
    return json.loads(stream.read(int(size)))


@contextmanager
def webkit(folder: Path, language: str) -> Iterator[WebDriver]:
    """WebKitGTK's small browser on a screen that nobody sees."""
    port, screen = free_port(), f":{free_port()}"
    browser = next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"))
    environment = {
        "DISPLAY": screen,
        "LANGUAGE": language,
        "HOME": str(folder),
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
    }
    with (
        process([program("Xvfb"), screen, "-screen", "0", "1280x800x24"], folder),
        process([program("WebKitWebDriver"), f"--port={port}"], folder, **environment),
    ):
        with connected(port):
            pass
        options = {"binary": str(browser), "args": ["--automation"]}
        wanted = {"alwaysMatch": {"webkitgtk:browserOptions": options}}
        session = asked(port, "POST", "/session", {"capabilities": wanted})["sessionId"]

        def send(method: str, address: str, _command: str, parameters: dict[str, Any]) -> Any:
            return asked(port, method, f"/session/{session}{address}", parameters)

        send("POST", "/window/rect", "", {"width": 1280, "height": 800})  # its own is as narrow as a tablet
        yield WebDriver(send)
        asked(port, "DELETE", f"/session/{session}", {})


def asked(port: int, method: str, address: str, parameters: dict[str, Any]) -> Any:
    """What the driver answers."""
    headers = {"Content-Type": "application/json"}  # WebKit's driver takes no other
    body = json.dumps(parameters).encode()
    request = Request(f"http://127.0.0.1:{port}{address}", body, headers, method=method)
    try:
        with urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)["value"]
    except OSError as error:
        raise Refused(str(error)) from error


def program(name: str) -> str:
    return shutil.which(name) or name


@contextmanager
def process(command: list[str], folder: Path, **environment: str) -> Iterator[None]:
    """A program that runs meanwhile, with its home in ``folder``."""
    with (folder / "output.log").open("ab") as log:
        running = subprocess.Popen(command, stdout=log, stderr=log, env=os.environ | environment)
        try:
            yield
        finally:
            running.terminate()
            try:
                running.wait(20)
            except subprocess.TimeoutExpired:
                running.kill()


@contextmanager
def connected(port: int) -> Iterator[Any]:
    """A connection as a binary stream, once somebody listens there."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
            break
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)
    with connection, connection.makefile("rwb") as stream:
        yield stream
