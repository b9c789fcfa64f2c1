"""The criterion `code-quality`."""
