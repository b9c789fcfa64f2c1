"""What others say of a version: the program's checklist runs, and mentors' reviews with their threads."""

from reviews.answers import Review
from reviews.comments import Comment
from reviews.conversation import Thread
from reviews.dismissals import Dismissal
from reviews.mentors import MentorProfile
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
    "MentorProfile",
    "Placement",
    "Rerun",
    "Review",
    "ReviewRequest",
    "Thread",
]
