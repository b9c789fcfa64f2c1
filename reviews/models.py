"""What others say of a version: the program's checklist runs, mentors' reviews with their threads; and who is told."""

from reviews.answers import Review
from reviews.conversation import Comment, Thread
from reviews.mail import Mail
from reviews.mentors import MentorProfile
from reviews.notices import Notice
from reviews.requests import ReviewRequest
from reviews.reruns import Rerun
from reviews.runs import ChecklistRun

__all__ = [
    "ChecklistRun",
    "Comment",
    "Mail",
    "MentorProfile",
    "Notice",
    "Rerun",
    "Review",
    "ReviewRequest",
    "Thread",
]
