"""What others say of a version: the program's checklist runs, and mentors' reviews with their threads."""

from reviews.conversation import Comment, Thread
from reviews.dismissals import Dismissal
from reviews.requests import Review, ReviewRequest
from reviews.runs import ChecklistRun

__all__ = ["ChecklistRun", "Comment", "Dismissal", "Review", "ReviewRequest", "Thread"]
