"""The criterion `model-metrics`."""
