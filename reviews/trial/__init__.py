"""Trying the checklist without an account: a text is judged in the request and stored nowhere."""
