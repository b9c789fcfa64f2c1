"""What others say of a version: the program's checklist runs, mentors' reviews with their threads; and who is told."""

from reviews.answers import Review
from reviews.comments import Comment
from reviews.conversation import Thread
from reviews.dismissals import Dismissal
from reviews.judgements import Judgement, SavedAnswer
from reviews.mail import Mail
from reviews.mentors import MentorProfile
from reviews.notices import Notice
from reviews.placements import Placement
from reviews.requests import ReviewRequest
from reviews.reruns import Rerun
from reviews.runs import ChecklistRun
from reviews.suggestions import AppliedSuggestion

__all__ = [
    "AppliedSuggestion",
    "ChecklistRun",
    "Comment",
    "Dismissal",
    "Judgement",
    "Mail",
    "MentorProfile",
    "Notice",
    "Placement",
    "Rerun",
    "Review",
    "ReviewRequest",
    "SavedAnswer",
    "Thread",
]
