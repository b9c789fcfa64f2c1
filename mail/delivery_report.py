"""Pure: delivery status notifications (RFC 3464), by which mail servers say that a message was not delivered."""

import re
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any

# Where mail servers put the address to which a report came.
ARRIVED_AT = ("Delivered-To", "X-Original-To", "Envelope-To", "To")
STATUS = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
# Permanent, but not because of the address: full, too long, no such content, against a policy (RFC 3463).
OF_THE_MESSAGE = re.compile(r"5\.(2\.[23]|3\.4|6\.\d+|7\.\d+)")


@dataclass(frozen=True)
class DeliveryReport:
    """What a mail server reports: to which ``addresses`` the report came, and the ``failures``, as status codes."""

    addresses: tuple[str, ...]
    failures: tuple[str, ...]

    @property
    def is_undeliverable(self) -> bool:
        """Whether it says of some recipient that no mail will ever reach them at this address."""
        return any(map(is_of_address, self.failures))


def is_of_address(status: str) -> bool:
    """Whether an enhanced status code (RFC 3463), such as 5.1.1, says that the address takes no mail, for good."""
    return status.startswith("5.") and not OF_THE_MESSAGE.fullmatch(status)


def status_in(answer: str) -> str:
    """The enhanced status code at the beginning of the answer of a mail server; "" without one."""
    found = STATUS.match(answer.strip())
    return found.group(0) if found else ""


def read_report(raw: bytes) -> DeliveryReport:
    """Read a message; one that is no report, such as an automatic answer, has no ``failures``."""
    message = BytesParser(policy=policy.default).parsebytes(raw)
    addresses = [str(value) for name in ARRIVED_AT for value in message.get_all(name, [])]
    return DeliveryReport(tuple(addresses), tuple(failures_in(message)))


def failures_in(message: EmailMessage) -> list[str]:
    """The status of each recipient to whom the delivery has failed, and is not tried again."""
    if message.get_content_type() != "multipart/report":
        return []
    parts = [part for part in message.iter_parts() if part.get_content_type() == "message/delivery-status"]
    blocks: list[Any] = [block for part in parts if part.is_multipart() for block in part.get_payload()]
    failed = [block for block in blocks if str(block.get("Action", "")).strip().lower() == "failed"]
    return [status_in(str(block.get("Status", ""))) for block in failed]
