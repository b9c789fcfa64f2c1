"""The mistake `coursework-only`."""
