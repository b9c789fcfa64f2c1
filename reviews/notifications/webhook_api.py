"""API endpoints of webhooks."""

from typing import Any, cast

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.models import User
from letters.api import NOT_VALID
from reviews.models import Webhook


class WebhookSerializer(serializers.ModelSerializer[Webhook]):
    url = serializers.CharField(max_length=300)

    class Meta:
        model = Webhook
        fields = ["id", "url", "created_at"]
        read_only_fields = ["id", "created_at"]


class NewWebhookSerializer(WebhookSerializer):
    secret = serializers.CharField(read_only=True, help_text="The key of its signatures, shown this once.")

    class Meta(WebhookSerializer.Meta):
        fields = [*WebhookSerializer.Meta.fields, "secret"]


class WebhookList(APIView):
    """Addresses of your own that get a signed POST when it becomes your turn."""

    @extend_schema(responses=WebhookSerializer(many=True))
    def get(self, request: Request) -> Response:
        return Response(WebhookSerializer(Webhook.objects.visible_to(request.user), many=True).data)

    @extend_schema(request=WebhookSerializer, responses={201: NewWebhookSerializer, **NOT_VALID})
    def post(self, request: Request, *args: Any) -> Response:
        serializer = WebhookSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        webhook = Webhook.objects.make(serializer.validated_data["url"], by=cast(User, request.user))
        return Response(NewWebhookSerializer(webhook).data, status=status.HTTP_201_CREATED)


class WebhookDetail(APIView):
    """One of them, to remove."""

    @extend_schema(responses={204: OpenApiResponse(description="Done.")})
    def delete(self, request: Request, pk: str) -> Response:
        get_object_or_404(Webhook.objects.visible_to(request.user), pk=pk).delete()
        return Response(status=status.HTTP_204_NO_CONTENT)
