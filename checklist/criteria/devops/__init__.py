"""The criterion `devops`."""
