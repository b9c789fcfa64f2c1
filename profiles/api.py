"""The API of a person's facts: one JSON Resume document, read and written whole."""

from typing import Any, cast

from django.core.exceptions import ValidationError
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from checklist.facts import BadFacts, read
from profiles.facts.fact import Fact
from profiles.reading.private import without_private

NOT_VALID = {400: OpenApiResponse(description="One clear sentence in ``detail``.")}


class ProfileDetail(APIView):
    """Your facts."""

    @extend_schema(operation_id="profile_retrieve", responses={200: OpenApiTypes.OBJECT})
    def get(self, request: Request) -> Response:
        """Your facts as a JSON Resume 1.0 document; states and shares stand under ``meta.bozza.facts``."""
        return Response(_resume(request))

    @extend_schema(
        operation_id="profile_update",
        request=OpenApiTypes.OBJECT,
        responses={200: OpenApiTypes.OBJECT, **NOT_VALID},
    )
    def put(self, request: Request) -> Response:
        """Make a document the whole of your facts: what it lacks is retired, what is new is proposed.

        A new fact has the state and share that ``meta.bozza.facts`` says. Photo, birth, nationality, family, health and
        addresses beyond the town are left out.
        """
        resume: dict[str, Any] = without_private(request.data)
        try:
            read(resume)
        except BadFacts as error:
            raise ValidationError(str(error)) from error
        Fact.objects.replace(resume, by=cast(User, request.user))
        return Response(_resume(request))


def _resume(request: Request) -> dict[str, Any]:
    resume, _facts = Fact.objects.visible_to(request.user).as_resume()
    return resume
