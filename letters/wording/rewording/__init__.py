"""Rewording a letter: which sentences leave, in which form, and what becomes of the answers."""
