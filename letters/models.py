"""The models of letters."""

from letters.attachments.attachment import Attachment
from letters.claims.accepted_claim import AcceptedClaim
from letters.draft import Draft, StaleDraft
from letters.exports.export import Export
from letters.history.event import Event
from letters.layout.signature_picture import SignaturePicture
from letters.letter import Letter
from letters.outcome.sending import Sending, VersionName
from letters.spelling.kept_word import KeptWord
from letters.version import Version
from letters.waiting.waiting_text import WaitingText
from letters.wording.own_model import OwnModel
from letters.wording.wording import Wording

__all__ = [
    "AcceptedClaim",
    "Attachment",
    "Draft",
    "Event",
    "Export",
    "KeptWord",
    "Letter",
    "OwnModel",
    "Sending",
    "SignaturePicture",
    "StaleDraft",
    "Version",
    "VersionName",
    "WaitingText",
    "Wording",
]
