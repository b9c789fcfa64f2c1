"""The criterion `testing`."""
