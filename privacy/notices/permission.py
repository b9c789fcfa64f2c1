"""The API answers nobody who has not accepted the terms, and no mentor without the code of conduct."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from privacy.notices.required import missing_for_api

if TYPE_CHECKING:
    from rest_framework.views import APIView


class HasAccepted(BasePermission):
    """Refuses with the address at which the document that is missing can be accepted."""

    def has_permission(self, request: Request, view: "APIView") -> bool:
        if not settings.ASK_ACCEPTANCE or not request.user.is_authenticated:
            return True
        document = missing_for_api(request.user)
        if document is not None:
            address = f"{settings.SITE_URL}{reverse('accept', args=[document])}"
            raise PermissionDenied(_("First accept this document: %(address)s") % {"address": address})
        return True
