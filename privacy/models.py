"""The models of this app."""

from privacy.erasure.erasure import Erasure
from privacy.erasure.ledger import ErasedPerson
from privacy.export.data_export import DataExport
from privacy.export.part import ExportPart
from privacy.notices.acceptance import Acceptance
from privacy.retention.retention_run import RetentionRun

__all__ = ["Acceptance", "DataExport", "ErasedPerson", "Erasure", "ExportPart", "RetentionRun"]
