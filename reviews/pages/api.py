"""A version over the API, as its reader may see it."""

from typing import cast

from django.db.models import QuerySet
from rest_framework import generics

from accounts.models import User
from letters.api import VersionSerializer
from letters.models import Event, Version
from reviews.blind.reader_copy import ReaderCopy


class VersionDetail(generics.RetrieveAPIView[Version]):
    """A version of your own, or one that you were asked to review. Reading somebody else's is in its history."""

    serializer_class = VersionSerializer
    lookup_field = "number"

    def get_queryset(self) -> QuerySet[Version]:
        versions = Version.objects.visible_to(self.request.user).filter(letter=self.kwargs["pk"])
        return versions.select_related("letter__owner", "named")

    def get_object(self) -> Version:
        version, reader = super().get_object(), cast(User, self.request.user)
        Event.objects.record_reading(version, by=reader)
        return ReaderCopy.of(version, reader).version
