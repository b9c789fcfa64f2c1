"""Checklist runs over the API."""

from typing import Any, cast

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import generics, serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.models import User
from letters.api import NOT_VALID
from letters.models import Event, Version
from reviews.blind.reader_copy import ReaderCopy
from reviews.models import ChecklistRun

UI = OpenApiParameter("ui", enum=["it", "en"], description="Language of the advice; else Accept-Language decides.")


def in_language(report: dict[str, Any], language: str) -> dict[str, Any]:
    """A stored report with each advice in one language, as ``python -m checklist --json`` prints it."""
    parts = {
        part: [item | {"advice": item["advice"][language]} for item in report[part]]
        for part in ("criteria", "mistakes")
    }
    return report | parts


class RunSerializer(serializers.ModelSerializer[ChecklistRun]):
    rubric = serializers.SerializerMethodField()
    report = serializers.SerializerMethodField()

    class Meta:
        model = ChecklistRun
        fields = [
            *["id", "state", "attempt", "error", "engine", "rubric"],
            *["created_at", "started_at", "finished_at", "report"],
        ]
        read_only_fields = fields

    @extend_schema_field({"type": "object", "properties": {"guide": {"type": "string"}, "number": {"type": "integer"}}})
    def get_rubric(self, run: ChecklistRun) -> dict[str, Any]:
        return {"guide": run.rubric.guide.slug, "number": run.rubric.number, "hash": run.rubric.hash}

    @extend_schema_field({"type": "object", "nullable": True, "additionalProperties": True})
    def get_report(self, run: ChecklistRun) -> dict[str, Any] | None:
        if run.report is None:
            return None
        ui = self.context["request"].query_params.get("ui")
        language = ui if ui in {"it", "en"} else (get_language() or "it")[:2]
        name = f"letters/{run.version.letter_id}/versions/{run.version.number}"
        return {"file": name} | in_language(self.context["view"].reader_copy.report(run.report), language)


class RunList(generics.ListCreateAPIView[ChecklistRun]):
    """The checklist runs of a version. A new one is done by a worker: ask for its state until completed."""

    serializer_class = RunSerializer

    def version(self) -> Version:
        """The version asked for; that somebody else than its owner reads it is recorded."""
        versions = Version.objects.visible_to(self.request.user)
        versions = versions.select_related("letter__guide").defer("letter__guide__draft")
        version = get_object_or_404(versions, letter=self.kwargs["pk"], number=self.kwargs["number"])
        # SECURITY: a report quotes the letter, so whoever gets one reads it. Here and below.
        reader = cast(User, self.request.user)
        Event.objects.record_reading(version, by=reader)
        self.reader_copy = ReaderCopy.of(version, reader)
        return version

    def get_queryset(self) -> QuerySet[ChecklistRun]:
        runs = ChecklistRun.objects.visible_to(self.request.user).filter(version=self.version())
        return runs.select_related("rubric__guide", "version").defer("rubric__guide__draft").order_by("-created_at")

    @extend_schema(request=None, responses={201: RunSerializer, **NOT_VALID})
    def post(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        run = ChecklistRun.objects.request(self.version(), by=cast(User, request.user))
        return Response(self.get_serializer(run).data, status=status.HTTP_201_CREATED)


@extend_schema(parameters=[UI])
class RunDetail(generics.RetrieveAPIView[ChecklistRun]):
    """A run: its state, and the report of the checklist when completed."""

    serializer_class = RunSerializer

    def get_queryset(self) -> QuerySet[ChecklistRun]:
        runs = ChecklistRun.objects.visible_to(self.request.user)
        return runs.select_related("rubric__guide", "version__letter").defer(
            "rubric__guide__draft", "version__letter__search"
        )

    def get_object(self) -> ChecklistRun:
        run, reader = super().get_object(), cast(User, self.request.user)
        Event.objects.record_reading(run.version, by=reader)
        self.reader_copy = ReaderCopy.of(run.version, reader)
        return run
