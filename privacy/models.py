"""The models of this app."""

from privacy.notices.acceptance import Acceptance

__all__ = ["Acceptance"]
