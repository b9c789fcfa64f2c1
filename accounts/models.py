"""The models of people."""

from accounts.mentorship.application import MentorApplication
from accounts.mentorship.invitation import MentorInvitation
from accounts.tokens import Token
from accounts.user import User

__all__ = ["MentorApplication", "MentorInvitation", "Token", "User"]
