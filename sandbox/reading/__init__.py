"""The child process that reads uploaded files; its parent is ``letters.upload.reading``."""
