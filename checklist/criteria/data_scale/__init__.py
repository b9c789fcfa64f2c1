"""The criterion `data-scale`."""
