"""What others say of a version: the program's checklist runs, and mentors' reviews with their threads."""

from reviews.answers import Review
from reviews.conversation import Comment, Thread
from reviews.judgements import Judgement, SavedAnswer
from reviews.mentors import MentorProfile
from reviews.requests import ReviewRequest
from reviews.reruns import Rerun
from reviews.runs import ChecklistRun

__all__ = [
    "ChecklistRun",
    "Comment",
    "Judgement",
    "MentorProfile",
    "Rerun",
    "Review",
    "ReviewRequest",
    "SavedAnswer",
    "Thread",
]
