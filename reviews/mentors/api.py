"""API endpoints for what a mentor writes about a letter: the review, its threads and judgements."""

from typing import Any, cast

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from accounts.types import UserRequest
from letters.api import NOT_VALID
from reviews.mentors.request_api import MentorsOnly, RequestSerializer, answer_with
from reviews.models import ChecklistRun, Judgement, Review, ReviewRequest, Thread
from reviews.requests.views import answerable_request


class NotesSerializer(serializers.ModelSerializer[Review]):
    """What is being written, which nobody else sees."""

    verdict = serializers.ChoiceField(  # said here, since the document would leave "" out of a field that is only read
        choices=Review.Verdict.choices, allow_blank=True, read_only=True
    )

    class Meta:
        model = Review
        fields = ["summary", "notes", "verdict", "published_at"]
        read_only_fields = ["published_at"]


class PublicationSerializer(serializers.Serializer[dict[str, Any]]):
    verdict = serializers.ChoiceField(choices=Review.Verdict.choices)
    summary = serializers.CharField(max_length=4000, required=False, allow_blank=True, default="")
    override = serializers.CharField(max_length=1000, required=False, allow_blank=True, default="")


class NewThreadSerializer(serializers.Serializer[dict[str, Any]]):
    """``quote`` are words of the letter as the caller sees them; ``start`` counts in code points."""

    text = serializers.CharField(max_length=4000, required=False, allow_blank=True, default="")
    quote = serializers.CharField(max_length=5000, required=False, allow_blank=True, default="", trim_whitespace=False)
    start = serializers.IntegerField(min_value=0, required=False, allow_null=True, default=None)
    replacement = serializers.CharField(
        max_length=5000, required=False, allow_blank=True, allow_null=True, default=None, trim_whitespace=False
    )


class MadeThreadSerializer(serializers.ModelSerializer[Thread]):
    class Meta:
        model = Thread
        fields = ["id", "created_at"]


class JudgementSerializer(serializers.ModelSerializer[Judgement]):
    class Meta:
        model = Judgement
        fields = ["item", "verdict", "reason", "program"]
        read_only_fields = ["program"]


class Answering(MentorsOnly, APIView):
    """An endpoint for the mentor who may answer the request now."""

    def answerable(self, pk: str) -> ReviewRequest:
        """The request; others who see it are refused."""
        return answerable_request(cast(UserRequest, self.request), pk)


class ReviewDetail(Answering):
    """Your unpublished review of a letter: summary and private notes."""

    @extend_schema(responses=NotesSerializer)
    def get(self, request: Request, pk: str) -> Response:
        return Response(NotesSerializer(self.answerable(pk).review()).data)

    @extend_schema(request=NotesSerializer, responses={200: NotesSerializer, **NOT_VALID})
    def put(self, request: Request, pk: str) -> Response:
        review = self.answerable(pk).review()
        serializer = NotesSerializer(review, data=request.data)
        serializer.is_valid(raise_exception=True)
        said = {"summary": review.summary, "notes": review.notes} | serializer.validated_data
        review.save_notes(**said)
        return Response(NotesSerializer(review).data)


class Publication(Answering):
    """Publish your review, with all its threads and judgements."""

    @extend_schema(request=PublicationSerializer, responses={200: RequestSerializer, **NOT_VALID})
    def post(self, request: Request, pk: str) -> Response:
        review_request = self.answerable(pk)
        serializer = PublicationSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        review_request.review().publish(**serializer.validated_data)
        return answer_with(request, review_request)


class RequestThreads(Answering):
    """Comment on a passage of the letter, or suggest other words; private until you publish."""

    @extend_schema(request=NewThreadSerializer, responses={201: MadeThreadSerializer, **NOT_VALID})
    def post(self, request: Request, pk: str) -> Response:
        review_request = self.answerable(pk)
        serializer = NewThreadSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        thread = Thread.open(review_request.review(), by=cast(User, request.user), **serializer.validated_data)
        return Response(MadeThreadSerializer(thread).data, status=status.HTTP_201_CREATED)


class Judgements(Answering):
    """Agree with the program on an item of the checklist, overrule it, or answer what it cannot judge."""

    @extend_schema(request=JudgementSerializer, responses={201: JudgementSerializer, **NOT_VALID})
    def post(self, request: Request, pk: str) -> Response:
        review_request = self.answerable(pk)
        runs = ChecklistRun.objects.visible_to(request.user).filter(version=review_request.version, state="completed")
        if (run := runs.newest()) is None:
            raise ValidationError(_("This version has not been checked yet."))
        serializer = JudgementSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        judgement = review_request.review().judge(run, **serializer.validated_data)
        return Response(JudgementSerializer(judgement).data, status=status.HTTP_201_CREATED)
