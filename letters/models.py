"""The models of letters."""

from letters.claims.accepted_claim import AcceptedClaim
from letters.draft import Draft, StaleDraft
from letters.exports.export import Export
from letters.history.event import Event
from letters.letter import Letter
from letters.outcome.sending import Sending, VersionName
from letters.spelling.kept_word import KeptWord
from letters.version import Version

__all__ = [
    "AcceptedClaim",
    "Draft",
    "Event",
    "Export",
    "KeptWord",
    "Letter",
    "Sending",
    "StaleDraft",
    "Version",
    "VersionName",
]
