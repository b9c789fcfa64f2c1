"""The mistake `note-to-program`."""
