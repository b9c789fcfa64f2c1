"""The criterion `user-research`."""
