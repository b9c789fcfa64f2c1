"""The criterion `call-to-action`."""
