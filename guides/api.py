"""API endpoints of guides; they are public, like the pages."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema_field
from rest_framework import generics, serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from guides.document.schema import languages_of
from guides.models import Guide


class GuideSerializer(serializers.ModelSerializer[Guide]):
    title = serializers.SerializerMethodField()
    summary = serializers.SerializerMethodField()
    languages = serializers.SerializerMethodField(help_text="In which it is written; elsewhere its texts are blank.")
    rubric = serializers.SerializerMethodField()

    class Meta:
        model = Guide
        fields = ["slug", "title", "summary", "languages", "rubric"]

    @extend_schema_field({"type": "object", "additionalProperties": {"type": "string"}})
    def get_title(self, guide: Guide) -> dict[str, str]:
        title: dict[str, str] = guide.published_rubric.document["title"]
        return title

    @extend_schema_field({"type": "object", "additionalProperties": {"type": "string"}})
    def get_summary(self, guide: Guide) -> dict[str, str]:
        summary: dict[str, str] = guide.published_rubric.document["summary"]
        return summary

    def get_languages(self, guide: Guide) -> list[str]:
        return list(languages_of(guide.published_rubric.document))

    @extend_schema_field({"type": "object", "properties": {"number": {"type": "integer"}, "hash": {"type": "string"}}})
    def get_rubric(self, guide: Guide) -> dict[str, Any]:
        return {"number": guide.published_rubric.number, "hash": guide.published_rubric.hash}


class GuideDocumentSerializer(GuideSerializer):
    document = serializers.SerializerMethodField()
    retired_at = serializers.DateTimeField(
        read_only=True, allow_null=True, help_text="Since when no letter can begin with it; null where one can."
    )

    class Meta(GuideSerializer.Meta):
        fields = [*GuideSerializer.Meta.fields, "document", "retired_at"]

    @extend_schema_field({"type": "object", "additionalProperties": True})
    def get_document(self, guide: Guide) -> dict[str, Any]:
        document = guide.published_rubric.judged_document
        # Programs written before there were several examples read the first one here.
        return document | {"example": document["examples"][0]}


class GuideList(generics.ListAPIView[Guide]):
    """The guides with which letters can begin."""

    permission_classes = [AllowAny]
    serializer_class = GuideSerializer
    pagination_class = None

    def get_queryset(self) -> QuerySet[Guide]:
        return Guide.objects.published()

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return Response(self.get_serializer(Guide.objects.offered().load_with_rubrics(), many=True).data)


class GuideDetail(generics.RetrieveAPIView[Guide]):
    """A published guide, whole: what its page shows and what letters are judged by. It may be retired."""

    permission_classes = [AllowAny]
    serializer_class = GuideDocumentSerializer
    lookup_field = "slug"

    def get_queryset(self) -> QuerySet[Guide]:
        return Guide.objects.published()

    def get_object(self) -> Guide:
        guide = super().get_object()
        guide.published_rubric = guide.rubrics.latest("number")
        return guide
