"""What others say of a version: the program's checklist runs, and mentors' reviews with their threads."""

from reviews.comments import Comment
from reviews.conversation import Thread
from reviews.placements import Placement
from reviews.requests import Review, ReviewRequest
from reviews.runs import ChecklistRun
from reviews.suggestions import AppliedSuggestion

__all__ = ["AppliedSuggestion", "ChecklistRun", "Comment", "Placement", "Review", "ReviewRequest", "Thread"]
