"""The criterion `company-fit`."""
