"""Querysets whose SQL is made once in a process."""
