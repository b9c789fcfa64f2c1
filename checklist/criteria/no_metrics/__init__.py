"""The mistake `no-metrics`."""
