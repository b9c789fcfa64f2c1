"""The decorator that opens a page to admins only."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse


def admins_only[**P](view: Callable[P, HttpResponse]) -> Callable[P, HttpResponse]:
    """Refuse a view to everybody but admins with 403.

    SECURITY: every view of ``guides.editor`` and ``guides.preview`` has it; nobody else may see drafts and samples.
    """

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        request: Any = args[0]
        if not request.user.is_staff:
            raise PermissionDenied
        return view(*args, **kwargs)

    return guarded
