"""The models of files."""

from files.discarded_file import DiscardedFile
from files.stored_file import StoredFile

__all__ = ["DiscardedFile", "StoredFile"]
