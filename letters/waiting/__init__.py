"""Visitors' letters that wait for an account: the guide, and perhaps a text and a job ad."""
