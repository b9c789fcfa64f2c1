"""API endpoints of review requests: asking and withdrawing; the queue, taking letters, declining them."""

from typing import Any, cast

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import generics, serializers, status
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import Token, User
from letters.api import NOT_VALID, own_letter
from letters.models import Version
from reviews.models import Decline, ReviewRequest
from reviews.requests.mentor_profile import choose_by_keys
from reviews.requests.reader_copies import shown_requests

NOTHING = OpenApiResponse(description="Done.")


class RequestSerializer(serializers.ModelSerializer[ReviewRequest]):
    """A review request as its reader may see it; ``mentor`` is a name, null while any mentor may take it."""

    letter = serializers.UUIDField(source="letter_id", read_only=True)
    version = serializers.IntegerField(source="version.number", read_only=True)
    mentor = serializers.CharField(source="mentor.name", read_only=True, allow_null=True, default=None)
    programme = serializers.CharField(source="programme.name", read_only=True, allow_null=True, default=None)

    class Meta:
        model = ReviewRequest
        fields = [
            *["id", "letter", "version", "mentor", "programme", "note", "is_named", "is_blind", "may_go_to_pool"],
            *["state", "turn", "created_at", "due_at", "lease_until", "ended_at", "reason"],
        ]
        read_only_fields = fields


class AskSerializer(serializers.Serializer[dict[str, Any]]):
    """What asking takes: the version is the newest one."""

    mentor = serializers.UUIDField(required=False, allow_null=True, default=None, help_text="Null: any mentor.")
    programme = serializers.UUIDField(required=False, allow_null=True, default=None)
    note = serializers.CharField(max_length=1000, required=False, allow_blank=True, default="")
    is_blind = serializers.BooleanField(required=False, default=False)
    may_go_to_pool = serializers.BooleanField(required=False, default=False)


class PooledSerializer(serializers.ModelSerializer[ReviewRequest]):
    """A letter of the pool: no text, no title, no name."""

    guide = serializers.CharField(source="letter.guide.slug")
    language = serializers.CharField(source="letter.language")
    words = serializers.IntegerField()

    class Meta:
        model = ReviewRequest
        fields = ["id", "guide", "language", "words", "created_at", "due_at"]


class DeclineSerializer(serializers.Serializer[dict[str, Any]]):
    reason = serializers.ChoiceField(choices=[(reason.value, reason.label) for reason in Decline.GIVEN])
    words = serializers.CharField(max_length=500, required=False, allow_blank=True, default="")


def shown_to(request: Request, requests: QuerySet[ReviewRequest]) -> list[ReviewRequest]:
    """The requests as the caller may see them."""
    joined = requests.select_related("letter__owner", "version", "mentor", "programme")
    return shown_requests(joined.defer("letter__search", "version__origins"), cast(User, request.user))


def answer_with(request: Request, review_request: ReviewRequest, code: int = status.HTTP_200_OK) -> Response:
    """The request as the caller sees it now; nothing where they see it no more."""
    visible = ReviewRequest.objects.visible_to(request.user).filter(pk=review_request.pk)
    shown = shown_to(request, visible)
    return Response(RequestSerializer(shown[0]).data, code) if shown else Response(status=status.HTTP_204_NO_CONTENT)


class LetterRequests(APIView):
    """The review requests about your letter, the newest first; asking makes one about its newest version."""

    @extend_schema(responses=RequestSerializer(many=True))
    def get(self, request: Request, pk: str) -> Response:
        letter = own_letter(request, pk)
        requests = ReviewRequest.objects.visible_to(request.user).filter(letter=letter).order_by("-created_at")
        return Response(RequestSerializer(shown_to(request, requests), many=True).data)

    @extend_schema(request=AskSerializer, responses={201: RequestSerializer, **NOT_VALID})
    def post(self, request: Request, pk: str) -> Response:
        letter, user = own_letter(request, pk), cast(User, request.user)
        serializer = AskSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        version = get_object_or_404(Version.objects.visible_to(user).filter(letter=letter, number=letter.last_number))
        chosen = choose_by_keys(user, **serializer.validated_data)
        made = ReviewRequest.objects.ask(version, by=user, **chosen)
        return answer_with(request, made, status.HTTP_201_CREATED)


class RequestDetail(APIView):
    """A review request about your letter, or one that you are asked to answer."""

    @extend_schema(responses=RequestSerializer)
    def get(self, request: Request, pk: str) -> Response:
        user = cast(User, request.user)
        # SECURITY: a letter that waits in the pool shows neither its key nor its note.
        mine = ReviewRequest.objects.visible_to(user).filter(Q(letter__owner=user) | Q(mentor=user))
        found = get_object_or_404(mine, pk=pk)
        return answer_with(request, found)


class Withdrawal(APIView):
    """Withdraw the request about your letter, or end its mentor's access."""

    @extend_schema(request=None, responses={200: RequestSerializer, **NOT_VALID})
    def post(self, request: Request, pk: str) -> Response:
        review_request = get_object_or_404(ReviewRequest.objects.visible_to(request.user), pk=pk)
        if not review_request.can_be_withdrawn_by(cast(User, request.user)):
            raise PermissionDenied
        review_request.withdraw(by=cast(User, request.user))
        return answer_with(request, review_request)


class MentorsOnly:
    """What a mentor does with letters of others: for tokens of the scope ``review``."""

    needs_scope = Token.Scope.REVIEW

    def check_permissions(self, request: Request) -> None:
        super().check_permissions(request)  # type: ignore[misc]
        if not cast(User, request.user).is_mentor:
            raise PermissionDenied


class Queue(MentorsOnly, generics.ListAPIView[ReviewRequest]):
    """The letters of the pool that you may take, the longest waiting first."""

    serializer_class = PooledSerializer

    def get_queryset(self) -> QuerySet[ReviewRequest]:
        pool = ReviewRequest.objects.claimable_by(cast(User, self.request.user)).with_words()
        return pool.select_related("letter__guide").defer("letter__guide__draft", "letter__search")


class Assigned(MentorsOnly, APIView):
    """The letters that are yours to read, the longest waiting first."""

    @extend_schema(responses=RequestSerializer(many=True))
    def get(self, request: Request) -> Response:
        mine = ReviewRequest.objects.visible_to(request.user).filter(mentor=cast(User, request.user))
        waiting = mine.filter(state__in=ReviewRequest.WAITING).order_by("created_at")
        return Response(RequestSerializer(shown_to(request, waiting), many=True).data)


class Claim(MentorsOnly, APIView):
    """Take a letter in hand, and give it back."""

    @extend_schema(request=None, responses={200: RequestSerializer, **NOT_VALID})
    def post(self, request: Request, pk: str) -> Response:
        review_request = get_object_or_404(ReviewRequest.objects.visible_to(request.user), pk=pk)
        review_request.claim(by=cast(User, request.user))
        return answer_with(request, review_request)

    @extend_schema(responses={204: NOTHING, **NOT_VALID})
    def delete(self, request: Request, pk: str) -> Response:
        review_request = get_object_or_404(ReviewRequest.objects.visible_to(request.user), pk=pk)
        if not review_request.can_be_released_by(cast(User, request.user)):
            raise PermissionDenied
        review_request.release(by=cast(User, request.user))
        return Response(status=status.HTTP_204_NO_CONTENT)


class Declining(MentorsOnly, APIView):
    """Say that you cannot read a letter."""

    @extend_schema(request=DeclineSerializer, responses={204: NOTHING, **NOT_VALID})
    def post(self, request: Request, pk: str) -> Response:
        review_request = get_object_or_404(ReviewRequest.objects.visible_to(request.user), pk=pk)
        if not review_request.can_be_declined_by(cast(User, request.user)):
            raise PermissionDenied
        serializer = DeclineSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        review_request.decline(by=cast(User, request.user), **serializer.validated_data)
        return Response(status=status.HTTP_204_NO_CONTENT)
