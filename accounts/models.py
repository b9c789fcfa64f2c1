"""The models of people."""

from accounts.addresses.change import AddressChange
from accounts.mentorship.application import MentorApplication
from accounts.mentorship.invitation import MentorInvitation
from accounts.tokens import Token
from accounts.user import User

__all__ = ["AddressChange", "MentorApplication", "MentorInvitation", "Token", "User"]
