"""The criterion `stakeholders`."""
