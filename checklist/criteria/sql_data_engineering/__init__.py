"""The criterion `sql-data-engineering`."""
