"""API endpoints of threads: on a version, on the draft, and their comments."""

from typing import Any, cast

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import generics, serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from letters.api import NOT_VALID, own_letter
from letters.models import Event, Version
from reviews.blind.reader_copy import ReaderCopy
from reviews.models import Comment, Placement, Thread
from reviews.threads.draft_panel import DraftThreadPanel
from reviews.threads.panel import ThreadMark
from reviews.threads.reader_copies import shown_comment, shown_thread


class CommentSerializer(serializers.ModelSerializer[Comment]):
    author = serializers.CharField(source="author.name", read_only=True)
    text = serializers.CharField(max_length=4000)

    class Meta:
        model = Comment
        fields = ["id", "author", "text", "created_at", "edited_at", "deleted_at"]
        read_only_fields = ["id", "author", "created_at", "edited_at", "deleted_at"]

    def to_representation(self, comment: Comment) -> dict[str, Any]:
        """The comment as its reader may see it."""
        return super().to_representation(shown_comment(comment, self.context["view"].reader_copy))


class PlacementSerializer(serializers.ModelSerializer[Placement]):
    class Meta:
        model = Placement
        fields = ["status", "start", "end", "near", "candidates"]


class ThreadSerializer(serializers.ModelSerializer[Thread]):
    """``placement`` is where the thread stands on the version asked for; null when it is about the whole letter."""

    author = serializers.CharField(source="author.name")
    version = serializers.IntegerField(source="version.number", help_text="The version that it was written on.")
    published = serializers.BooleanField(source="is_published")
    placement = serializers.SerializerMethodField()
    comments = CommentSerializer(many=True)

    class Meta:
        model = Thread
        fields = [
            *["id", "version", "author", "quote", "replacement", "state", "decision", "published"],
            *["created_at", "placement", "comments"],
        ]

    def to_representation(self, thread: Thread) -> dict[str, Any]:
        """The thread as its reader may see it."""
        return super().to_representation(shown_thread(thread, self.context["view"].reader_copy))

    @extend_schema_field(PlacementSerializer(allow_null=True))
    def get_placement(self, thread: Thread) -> dict[str, Any] | None:
        return PlacementSerializer(thread.at).data if thread.at else None


class ThreadList(generics.ListAPIView[Thread]):
    """The threads that stand on a version, those of earlier versions among them. Offsets are code points."""

    serializer_class = ThreadSerializer

    def get_queryset(self) -> QuerySet[Thread]:
        versions = Version.objects.visible_to(self.request.user).select_related("letter").defer("letter__search")
        version = get_object_or_404(versions, letter=self.kwargs["pk"], number=self.kwargs["number"])
        # SECURITY: threads quote the letter, so whoever gets them reads it. Here and below.
        reader = cast(User, self.request.user)
        Event.objects.record_reading(version, by=reader)
        self.reader_copy = ReaderCopy.of(version, reader)
        threads = Thread.objects.visible_to(self.request.user).on(version)
        return threads.prefetch_related("comments__author").order_by("created_at", "pk")


class CommentList(generics.ListCreateAPIView[Comment]):
    """What was said in a thread; a new comment answers it."""

    serializer_class = CommentSerializer

    def thread(self) -> Thread:
        threads = Thread.objects.visible_to(self.request.user).select_related("version__letter__owner", "review")
        thread = get_object_or_404(threads, pk=self.kwargs["pk"])
        self.reader_copy = ReaderCopy.of(thread.version, cast(User, self.request.user))
        return thread

    def get_queryset(self) -> QuerySet[Comment]:
        thread = self.thread()
        Event.objects.record_reading(thread.version, by=cast(User, self.request.user))
        return Comment.objects.visible_to(self.request.user).filter(thread=thread).select_related("author")

    @extend_schema(responses={201: CommentSerializer, **NOT_VALID})
    def post(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        thread = self.thread()
        serializer = self.get_serializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        comment = thread.add(serializer.validated_data["text"], by=cast(User, request.user))
        return Response(self.get_serializer(comment).data, status=status.HTTP_201_CREATED)


class MarkSerializer(serializers.Serializer[ThreadMark]):
    """A range of the draft, for whoever shows the draft: ``key`` names it, ``kind`` is thread or suggestion."""

    id = serializers.UUIDField(source="pk")
    key = serializers.CharField()
    kind = serializers.CharField()
    state = serializers.CharField()
    status = serializers.CharField(allow_null=True, help_text="Null for a thread on the whole letter.")
    start = serializers.IntegerField(allow_null=True)
    end = serializers.IntegerField(allow_null=True)
    quote = serializers.CharField()
    replacement = serializers.CharField(allow_null=True)


class DraftThreadsSerializer(serializers.Serializer[dict[str, Any]]):
    revision = serializers.IntegerField(help_text="The revision of the draft that the offsets count in.")
    threads = MarkSerializer(many=True)


class DraftThreads(APIView):
    """The threads of your letter that are not closed, as they stand on its draft. Offsets are code points."""

    @extend_schema(responses=DraftThreadsSerializer)
    def get(self, request: Request, pk: str) -> Response:
        letter = own_letter(request, pk)
        panel = DraftThreadPanel.for_letter(letter, cast(User, request.user))
        marks: list[ThreadMark] = [mark for mark in panel.marks if mark.state != Thread.State.RESOLVED] if panel else []
        answer = DraftThreadsSerializer({"revision": letter.draft.revision, "threads": marks})
        return Response(answer.data)
