"""The decorator of pages for admins only."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse


def admins_only[**P](view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Answer 403 to everybody but admins.

    SECURITY: every view of ``guides.editor``, ``guides.preview``, ``guides.publication`` and ``guides.shipped`` needs
    it, since nobody else may see drafts and sample letters.
    """

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request: Any = args[0]
        if not request.user.is_staff:
            raise PermissionDenied
        return view(*args, **kwargs)

    return guarded
