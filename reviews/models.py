"""What others say of a version: the program's checklist runs, and mentors' reviews with their threads."""

from reviews.conversation import Comment, Thread
from reviews.requests import Review, ReviewRequest
from reviews.reruns import Rerun
from reviews.runs import ChecklistRun

__all__ = ["ChecklistRun", "Comment", "Rerun", "Review", "ReviewRequest", "Thread"]
