"""Wiring: settings, URLs, Celery, health. Imports every app; no app imports it."""
