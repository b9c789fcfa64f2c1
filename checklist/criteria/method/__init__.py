"""The criterion `method`."""
