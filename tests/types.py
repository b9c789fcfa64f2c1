"""Types only: what fixtures give that has no short name elsewhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.test import Client

from accounts.models import User

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse

    from checklist import Report

type AsUser = Callable[[User | None], Client]
type Response = _MonkeyPatchedWSGIResponse  # what Django's test client gives
type Check = Callable[..., tuple[dict[str, str], set[str], Report]]  # verdicts by id, mistakes found, and the report
