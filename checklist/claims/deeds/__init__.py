"""Deeds: what the letter says that the writer led or made, and the share that the facts give them in it."""
