"""The mistake `tool-list`."""
