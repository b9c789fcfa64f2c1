"""The mistake `placeholder-left`."""
