"""Indexes of jobs beside those that every kind has."""

from django.db import models


def finished_index(name: str) -> models.Index:
    """An index by which the sweeper finds those that were finished long ago, for kinds of which there are many."""
    return models.Index(fields=["finished_at"], name=name, condition=models.Q(finished_at__isnull=False))
