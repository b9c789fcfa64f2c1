"""The criterion `launches`."""
