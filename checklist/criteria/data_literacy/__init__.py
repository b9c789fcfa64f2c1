"""The criterion `data-literacy`."""
