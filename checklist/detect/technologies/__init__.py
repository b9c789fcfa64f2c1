"""Technologies as a letter names them, whether they are in use, for how long and how deeply."""
