"""The models of the audit log."""

from audit.action import Action
from audit.chain import Link
from audit.checkpoint import Checkpoint
from audit.entry import Entry
from audit.pseudonym import Pseudonym

__all__ = ["Action", "Checkpoint", "Entry", "Link", "Pseudonym"]
