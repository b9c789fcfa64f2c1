"""The criterion `stack-depth`."""
