"""The Celery application. Tasks are in each app's ``tasks.py``; rows in the database say what is to be done."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("bozza")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
