"""The mistake `algorithm-list`."""
