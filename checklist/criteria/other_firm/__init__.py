"""The mistake `other-firm`."""
