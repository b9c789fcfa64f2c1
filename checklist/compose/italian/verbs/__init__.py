"""Lines of an Italian CV that have a verb of their own."""
