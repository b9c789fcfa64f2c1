"""Pagination of the API's lists."""

from rest_framework.pagination import LimitOffsetPagination


class Pages(LimitOffsetPagination):
    """Lists by ``limit`` and ``offset``, at most 100 entries at a time."""

    default_limit = 50
    max_limit = 100
