"""The criterion `ad-fit`."""
