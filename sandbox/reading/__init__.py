"""The child process that reads uploaded files; its parent is ``sandbox.reading.reader``."""
