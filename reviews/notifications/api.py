"""API endpoints of notices."""

from typing import cast

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import generics, serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from reviews.models import Notice


class NoticeSerializer(serializers.ModelSerializer[Notice]):
    """A notice in one sentence; ``path`` is empty where its reader may not go any more."""

    sentence = serializers.CharField(read_only=True)
    path = serializers.CharField(read_only=True)
    event = serializers.CharField(source="event.verb", read_only=True)

    class Meta:
        model = Notice
        fields = ["id", "kind", "event", "sentence", "path", "created_at", "read_at"]
        read_only_fields = fields


class NoticeList(generics.ListAPIView[Notice]):
    """Your notices, the newest first."""

    serializer_class = NoticeSerializer

    def get_queryset(self) -> QuerySet[Notice]:
        return Notice.objects.visible_to(self.request.user).for_reader(cast(User, self.request.user))


class NoticesRead(APIView):
    """Mark all your notices as read."""

    @extend_schema(request=None, responses={204: OpenApiResponse(description="Done.")})
    def post(self, request: Request) -> Response:
        Notice.objects.visible_to(request.user).mark_read()
        return Response(status=status.HTTP_204_NO_CONTENT)
