"""The criterion `problem-solving`."""
