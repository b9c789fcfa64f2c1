"""API endpoints of guides; they are public, like the pages."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import generics, serializers
from rest_framework.permissions import AllowAny

from guides.models import Guide


class GuideSerializer(serializers.ModelSerializer):
    title = serializers.SerializerMethodField()
    summary = serializers.SerializerMethodField()
    rubric = serializers.SerializerMethodField()

    class Meta:
        model = Guide
        fields = ["slug", "title", "summary", "rubric"]

    @extend_schema_field({"type": "object", "additionalProperties": {"type": "string"}})
    def get_title(self, guide: Guide) -> dict[str, str]:
        return guide.published_rubric.document["title"]

    @extend_schema_field({"type": "object", "additionalProperties": {"type": "string"}})
    def get_summary(self, guide: Guide) -> dict[str, str]:
        return guide.published_rubric.document["summary"]

    @extend_schema_field({"type": "object", "properties": {"number": {"type": "integer"}, "hash": {"type": "string"}}})
    def get_rubric(self, guide: Guide) -> dict[str, Any]:
        return {"number": guide.published_rubric.number, "hash": guide.published_rubric.hash}


class GuideDocumentSerializer(GuideSerializer):
    document = serializers.SerializerMethodField()

    class Meta(GuideSerializer.Meta):
        fields = [*GuideSerializer.Meta.fields, "document"]

    @extend_schema_field({"type": "object", "additionalProperties": True})
    def get_document(self, guide: Guide) -> dict[str, Any]:
        return guide.published_rubric.document


class GuideList(generics.ListAPIView):
    """Published guides."""

    permission_classes = [AllowAny]
    serializer_class = GuideSerializer
    pagination_class = None

    def get_queryset(self):
        return Guide.objects.published()

    def filter_queryset(self, queryset):
        return queryset.load_with_rubrics()


class GuideDetail(generics.RetrieveAPIView):
    """A published guide, whole: what its page shows and what letters are judged by."""

    permission_classes = [AllowAny]
    serializer_class = GuideDocumentSerializer
    lookup_field = "slug"

    def get_queryset(self):
        return Guide.objects.published()

    def get_object(self) -> Guide:
        guide = super().get_object()
        guide.published_rubric = guide.rubric
        return guide
