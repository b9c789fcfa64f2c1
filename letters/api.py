"""API endpoints of letters, drafts, versions, events and exports."""

from dataclasses import replace
from typing import Any, cast

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import generics, serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from guides.models import Guide
from letters.exports.export import CONTENT_TYPES
from letters.models import Draft, Event, Export, Letter, Version
from letters.paper import STYLES
from letters.text import MAX_LENGTH
from letters.wording.origins import model_spans
from replica.reading import apart

REVISION: dict[str, Any] = {"min_value": 1, "max_value": 2**31 - 1}
STALE = {409: OpenApiResponse(description="The draft has moved on; both texts come back, nothing is overwritten.")}
NOT_VALID = {400: OpenApiResponse(description="One clear sentence in ``detail``, or one a field.")}


FACTS = [
    "title",
    "company",
    "role",
    "recipient",
    "place",
    "dated",
    "deadline",
    "subject",
    "enclosures",
    "language",
    "form",
    "job_ad",
]


class GuideField(serializers.SlugRelatedField[Guide]):
    """A guide by its slug."""

    def to_internal_value(self, data: object) -> Guide:
        """The guide; a NUL byte, which PostgreSQL does not take, is in no slug."""
        if "\0" in str(data):
            self.fail("invalid")
        return super().to_internal_value(data)


class LetterFactsSerializer(serializers.ModelSerializer[Letter]):
    """What of a letter can be changed: its guide and beginning cannot."""

    guide = GuideField(slug_field="slug", read_only=True)

    class Meta:
        model = Letter
        fields = ["id", "guide", *FACTS, "last_number", "archived_at", "created_at"]
        read_only_fields = ["id", "last_number", "archived_at", "created_at"]

    def update(self, letter: Letter, validated_data: dict[str, Any]) -> Letter:
        letter.change_facts(**validated_data)
        return letter


class LetterSerializer(LetterFactsSerializer):
    """A letter to begin: from a template of its guide, or from nothing."""

    guide = GuideField(slug_field="slug", queryset=Guide.objects.offered())
    template = serializers.CharField(write_only=True, required=False, default="", allow_blank=True)

    class Meta(LetterFactsSerializer.Meta):
        fields = [*LetterFactsSerializer.Meta.fields, "template"]

    def create(self, validated_data: dict[str, Any]) -> Letter:
        return Letter.objects.start(by=self.context["request"].user, **validated_data)


class ExportRequestSerializer(serializers.Serializer[Any]):
    format = serializers.ChoiceField(Export.Format.choices, default="pdf", help_text="What kind of file.")
    style = serializers.ChoiceField(  # type: ignore[assignment]
        list(STYLES), required=False, help_text="The style of the page; left out, the one chosen for the letter."
    )
    with_attachments = serializers.BooleanField(
        default=False, help_text="Have the attachments of the letter follow it in the same PDF."
    )
    anyway = serializers.BooleanField(
        default=False, help_text="Print it though gaps of its template are still to be filled in."
    )


class DraftSerializer(serializers.ModelSerializer[Draft]):
    # Longer than a letter may be, so that the model says by how much; half a surrogate and NUL are refused here.
    body = serializers.CharField(allow_blank=True, trim_whitespace=False, max_length=20 * MAX_LENGTH)
    revision = serializers.IntegerField(help_text="The revision that you read before writing.", **REVISION)

    class Meta:
        model = Draft
        fields = ["body", "revision", "saved_at"]
        read_only_fields = ["saved_at"]

    def update(self, draft: Draft, validated_data: dict[str, Any]) -> Draft:
        return draft.write(validated_data["body"], seen=validated_data["revision"])


class VersionSerializer(serializers.ModelSerializer[Version]):
    revision = serializers.IntegerField(
        write_only=True,
        required=False,
        help_text="Refuse with 409 unless the draft stands at it.",
        **REVISION,
    )
    model_worded = serializers.SerializerMethodField(
        help_text="Where sentences stand that a language model worded: half-open ranges of code points of the body."
    )

    class Meta:
        model = Version
        fields = ["number", "name", "body", "digest", "note", "created_at", "model_worded", "revision"]
        read_only_fields = ["number", "name", "body", "digest", "created_at"]

    @extend_schema_field({"type": "array", "items": {"type": "array", "items": {"type": "integer"}}})
    def get_model_worded(self, version: Version) -> list[tuple[int, int]]:
        """Empty for a mentor, who may read the text with masks."""
        is_owner = version.letter.owner_id == self.context["request"].user.pk
        return model_spans(version.origins, version.body) if is_owner else []

    def to_representation(self, version: Version) -> dict[str, Any]:
        """Note and name are the owner's own, and blank for a mentor."""
        data = super().to_representation(version)
        is_owner = version.letter.owner_id == self.context["request"].user.pk
        return data if is_owner else data | {"note": "", "name": ""}


class ExportSerializer(serializers.ModelSerializer[Export]):
    class Meta:
        model = Export
        fields = [
            "id",
            "state",
            "format",
            "style",
            "with_attachments",
            "error",
            "file_name",
            "created_at",
            "started_at",
            "finished_at",
        ]
        read_only_fields = fields


def own_letter(request: Request, pk: str) -> Letter:
    """The caller's own letter with its draft; raises ``Http404`` for any other."""
    return get_object_or_404(Letter.objects.visible_to(request.user).select_related("draft"), pk=pk)


class LetterList(generics.ListCreateAPIView[Letter]):
    """Your letters; a new one begins from a template of its guide, or empty."""

    serializer_class = LetterSerializer

    def get_queryset(self) -> QuerySet[Letter]:
        letters = Letter.objects.visible_to(self.request.user).select_related("guide").defer("guide__draft", "search")
        return letters.order_by("-draft__saved_at", "pk")


class LetterDetail(generics.RetrieveUpdateDestroyAPIView[Letter]):
    """One letter. Deleting puts it in the bin, where it stays for thirty days."""

    serializer_class = LetterFactsSerializer

    def get_queryset(self) -> QuerySet[Letter]:
        return Letter.objects.visible_to(self.request.user).select_related("guide").defer("guide__draft", "search")

    def perform_destroy(self, letter: Letter) -> None:
        letter.bin(by=cast(User, self.request.user))


class DraftDetail(generics.GenericAPIView[Draft]):
    """The text being written. Saving says which revision it was written upon."""

    serializer_class = DraftSerializer

    def get(self, request: Request, pk: str) -> Response:
        return Response(self.get_serializer(own_letter(request, pk).draft).data)

    @extend_schema(responses={200: DraftSerializer, **NOT_VALID, **STALE})
    def put(self, request: Request, pk: str) -> Response:
        serializer = self.get_serializer(own_letter(request, pk).draft, data=request.data)
        serializer.is_valid(raise_exception=True)
        serializer.save()
        return Response(serializer.data)


class VersionList(generics.ListCreateAPIView[Version]):
    """The versions of a letter; making one freezes the draft."""

    serializer_class = VersionSerializer

    def get_queryset(self) -> QuerySet[Version]:
        own_letter(self.request, self.kwargs["pk"])
        return (
            Version.objects.visible_to(self.request.user)
            .filter(letter=self.kwargs["pk"])
            .select_related("letter", "named")
            .order_by("-number")
        )

    @extend_schema(responses={201: VersionSerializer, **NOT_VALID, **STALE})
    def post(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        letter = own_letter(request, kwargs["pk"])
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        by = cast(User, request.user)
        version = letter.freeze(by=by, **serializer.validated_data).have_checked(by=by)
        return Response(self.get_serializer(version).data, status=status.HTTP_201_CREATED)


class Restoration(generics.GenericAPIView[Version]):
    """Going on from an old version: the draft gets its text, and so does a new version."""

    serializer_class = VersionSerializer

    @extend_schema(request=None, responses={201: VersionSerializer, **NOT_VALID})
    def post(self, request: Request, pk: str, number: int) -> Response:
        letter = own_letter(request, pk)
        version = letter.restore(get_object_or_404(letter.versions, number=number), by=cast(User, request.user))
        return Response(self.get_serializer(version).data, status=status.HTTP_201_CREATED)


class EventSerializer(serializers.ModelSerializer[Event]):
    by = serializers.CharField(allow_null=True, help_text="The name of who did it; null when time did.")
    version = serializers.IntegerField(source="version.number", default=None, allow_null=True)
    sentence = serializers.SerializerMethodField(help_text="In the language that Accept-Language asks for.")

    class Meta:
        model = Event
        fields = ["id", "at", "verb", "by", "version", "sentence"]
        read_only_fields = fields

    def get_sentence(self, event: Event) -> str:
        return event.sentence_for(self.context["request"].user)


class EventList(generics.ListAPIView[Event]):
    """What happened to a letter, the newest first: its history."""

    serializer_class = EventSerializer

    def get_queryset(self) -> QuerySet[Event]:
        letter = own_letter(self.request, self.kwargs["pk"])
        return Event.objects.visible_to(self.request.user).for_letter(letter)


class ExportList(generics.ListCreateAPIView[Export]):
    """The files asked for of a version. A new one is made by a worker: ask for its state until completed."""

    serializer_class = ExportSerializer

    def get_queryset(self) -> QuerySet[Export]:
        version = get_object_or_404(own_letter(self.request, self.kwargs["pk"]).versions, number=self.kwargs["number"])
        exports = Export.objects.visible_to(self.request.user).filter(version=version)
        return exports.defer("content").order_by("-created_at")

    @extend_schema(request=ExportRequestSerializer, responses={201: ExportSerializer, **NOT_VALID})
    def post(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        version = get_object_or_404(own_letter(request, kwargs["pk"]).versions, number=kwargs["number"])
        request_serializer = ExportRequestSerializer(data=request.data)
        request_serializer.is_valid(raise_exception=True)
        asked = request_serializer.validated_data
        layout = version.letter.paper_layout
        if "style" in asked:
            layout = replace(layout, style=asked["style"])
        by = cast(User, request.user)
        chosen = {name: asked[name] for name in ("format", "with_attachments", "anyway")}
        export = Export.objects.request(version, by=by, layout=layout, **chosen)
        return Response(self.get_serializer(export).data, status=status.HTTP_201_CREATED)


class ExportDetail(generics.RetrieveAPIView[Export]):
    serializer_class = ExportSerializer

    def get_queryset(self) -> QuerySet[Export]:
        return Export.objects.visible_to(self.request.user).defer("content")


class ExportFile(APIView):
    @extend_schema(responses={(200, content_type): OpenApiTypes.BINARY for content_type in CONTENT_TYPES.values()})
    def get(self, request: Request, pk: str) -> HttpResponse:
        """The file, once the export is completed."""
        exports = Export.objects.visible_to(request.user).defer(*apart("content"))
        return get_object_or_404(exports, pk=pk, state=Export.State.COMPLETED).as_download()
