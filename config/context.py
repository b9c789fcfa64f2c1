"""What every page may show."""

from django.conf import settings
from django.http import HttpRequest


def source(request: HttpRequest) -> dict[str, str]:
    """Where the source of this very Bozza is: the AGPL wants users of a changed one told."""
    return {"SOURCE_URL": settings.SOURCE_URL}
