"""The models of conduct. A file that defines one imports from the files of the others, and never from here."""

from conduct.blocks.block import Block
from conduct.reports.report import Report

__all__ = ["Block", "Report"]
