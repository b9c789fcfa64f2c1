"""The mistake `language-list`."""
