"""API endpoints of what goes with a letter."""

import base64
import binascii
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import generics, serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from letters.api import own_letter
from letters.attachments.confined import MAX_BYTES
from letters.models import Attachment
from replica.reading import apart


class Base64Field(serializers.CharField):
    """Bytes as base64."""

    def to_internal_value(self, data: object) -> bytes:  # type: ignore[override]
        text = super().to_internal_value(data)  # type: ignore[arg-type]
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError) as error:
            raise serializers.ValidationError(_("This is not base64.")) from error


class AttachmentSerializer(serializers.ModelSerializer[Attachment]):
    pdf = Base64Field(write_only=True, max_length=4 * MAX_BYTES // 3 + 100, help_text="The file, in base64.")

    class Meta:
        model = Attachment
        fields = ["id", "name", "pages", "size", "added_at", "pdf"]
        read_only_fields = ["id", "pages", "size", "added_at"]

    def create(self, validated_data: dict[str, Any]) -> Attachment:
        given, by = validated_data, self.context["request"].user
        return Attachment.objects.add(given["letter"], "attachment.pdf", given["pdf"], name=given["name"], by=by)


class AttachmentList(generics.ListCreateAPIView[Attachment]):
    """What goes with a letter: PDFs, three at most."""

    serializer_class = AttachmentSerializer

    def get_queryset(self) -> QuerySet[Attachment]:
        letter = own_letter(self.request, self.kwargs["pk"])
        return Attachment.objects.visible_to(self.request.user).filter(letter=letter).without_content()

    def perform_create(self, serializer: serializers.BaseSerializer[Attachment]) -> None:
        serializer.save(letter=own_letter(self.request, self.kwargs["pk"]))


class AttachmentDetail(generics.RetrieveDestroyAPIView[Attachment]):
    """One attachment. A mentor sees it where the candidate shows it; the owner alone removes it."""

    serializer_class = AttachmentSerializer

    def get_queryset(self) -> QuerySet[Attachment]:
        return Attachment.objects.visible_to(self.request.user).without_content().select_related("letter")

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        attachment = self.get_object()
        attachment.record_reading(by=cast(User, request.user))
        return Response(self.get_serializer(attachment).data)

    def perform_destroy(self, attachment: Attachment) -> None:
        if not attachment.can_be_changed_by(cast(User, self.request.user)):
            raise PermissionDenied
        attachment.delete()


class AttachmentFile(APIView):
    @extend_schema(responses={(200, "application/pdf"): OpenApiTypes.BINARY})
    def get(self, request: Request, pk: str) -> HttpResponse:
        """The PDF."""
        attachments = Attachment.objects.visible_to(request.user).select_related("letter").defer(*apart("content"))
        return get_object_or_404(attachments, pk=pk).as_download(by=cast(User, request.user))
