"""One module for each kind of claim; each has `check(passages)`, which returns its claims of a letter."""
