"""The criterion `experience`."""
