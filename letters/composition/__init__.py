"""Letters composed out of what their writer has confirmed."""
