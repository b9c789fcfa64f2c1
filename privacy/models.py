"""The models of this app."""

from privacy.erasure.erasure import Erasure
from privacy.erasure.ledger import ErasedPerson
from privacy.export.data_export import DataExport
from privacy.export.part import ExportPart
from privacy.merging.account_merge import AccountMerge
from privacy.notices.acceptance import Acceptance
from privacy.retention.retention_run import RetentionRun

__all__ = ["Acceptance", "AccountMerge", "DataExport", "ErasedPerson", "Erasure", "ExportPart", "RetentionRun"]
