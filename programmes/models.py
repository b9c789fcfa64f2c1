"""The models of programmes."""

from programmes.invitation import Invitation
from programmes.membership import Membership
from programmes.programme import Programme

__all__ = ["Invitation", "Membership", "Programme"]
