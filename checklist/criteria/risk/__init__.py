"""The criterion `risk`."""
