"""A streaming replica of PostgreSQL, where one is set: it gives columns that never change, by their row's key."""
