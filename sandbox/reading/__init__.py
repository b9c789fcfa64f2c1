"""The child that reads a file which somebody has sent. No Django in here; its parent is `letters/upload/reading.py`."""
