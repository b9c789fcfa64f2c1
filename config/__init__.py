"""Wiring: settings, URLs, Celery, health. Imports every app; no app imports it."""

import gc

USUAL_COLLECTION = gc.get_threshold()
# To start a process makes half a million objects that stay, and looking for garbage among them took a seventh of that
# time. A server goes back to the usual when all is loaded (config/warm_up.py).
gc.set_threshold(50_000, *USUAL_COLLECTION[1:])
