"""A mail server for tests: takes messages by SMTP, keeps what it accepted, and can hold back or refuse its answer."""

import socketserver
import threading
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any


class MailServer(socketserver.ThreadingTCPServer):
    """Listens on a free port of 127.0.0.1, in a thread of its own, until ``close()``.

    ``arrived`` are the messages taken and ``raw`` their bytes, whether or not the sender still heard so; ``senders``
    are the envelope senders of all. While ``held`` is set, a message is taken and the answer waits; ``answers`` are
    given instead of 250 to the next messages, which are not taken. With ``refused`` it takes no recipient, and answers
    this.
    """

    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Session)
        self.arrived: list[EmailMessage] = []
        self.raw: list[bytes] = []
        self.senders: list[str] = []
        self.refused = ""
        self.answers: list[str] = []
        self.go_on = threading.Event()
        self.go_on.set()
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.server_address[1]}"

    def mailers(self) -> dict[str, Any]:
        """Django's setting ``MAILERS`` that leads here."""
        address = {"host": "127.0.0.1", "port": self.server_address[1], "timeout": 5}
        return {"default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": address}}

    def close(self) -> None:
        self.go_on.set()
        self.shutdown()
        self.server_close()


class Session(socketserver.StreamRequestHandler):
    server: MailServer

    def handle(self) -> None:
        self.say("220 ready")
        while line := self.rfile.readline():
            match line[:4].upper().strip():
                case b"MAIL":
                    self.server.senders.append(line.decode().partition("<")[2].partition(">")[0])
                    self.say("250 ok")
                case b"RCPT" if self.server.refused:
                    self.say(self.server.refused)
                case b"DATA":
                    self.say("354 go on")
                    self.take()
                case b"QUIT":
                    return self.say("221 bye")
                case _:
                    self.say("250 ok")
        return None

    def take(self) -> None:
        text = b""
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            text += line
        if self.server.answers:
            return self.say(self.server.answers.pop(0))
        self.server.raw.append(text)
        self.server.arrived.append(message_from_bytes(text, policy=policy.default))
        self.server.go_on.wait(60)
        return self.say("250 taken")

    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


def nobody_listens() -> dict[str, Any]:
    """Django's setting ``MAILERS`` for a mail server that is away."""
    address = {"host": "127.0.0.1", "port": 9, "timeout": 5}
    return {"default": {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": address}}
