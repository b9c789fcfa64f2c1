"""The models of reviews. A file that defines one imports from the files of the others, and never from here."""

from reviews.blind.version_redaction import VersionRedaction
from reviews.coordination.proposal import Proposal
from reviews.mentors.saved_answer import SavedAnswer
from reviews.model_answers.consent import ModelConsent
from reviews.model_answers.model_answer import ModelAnswer
from reviews.notifications.notification import Notice
from reviews.notifications.webhook import Webhook, WebhookDelivery
from reviews.requests.declining import Decline
from reviews.requests.judgement import Judgement
from reviews.requests.mentor_profile import MentorProfile
from reviews.requests.request import ReviewRequest
from reviews.requests.review import Review
from reviews.runs.dismissal import Dismissal
from reviews.runs.point_answer import PointAnswer
from reviews.runs.rerun import Rerun
from reviews.runs.run import ChecklistRun
from reviews.shared_answers.shared_answer import SharedAnswer
from reviews.sharing.guest import GuestComment, Opening
from reviews.sharing.share import Share
from reviews.threads.comment import Comment
from reviews.threads.placement import Placement
from reviews.threads.suggestion import AppliedSuggestion
from reviews.threads.thread import Thread

__all__ = [
    "AppliedSuggestion",
    "ChecklistRun",
    "Comment",
    "Decline",
    "Dismissal",
    "GuestComment",
    "Judgement",
    "MentorProfile",
    "ModelAnswer",
    "ModelConsent",
    "Notice",
    "Opening",
    "Placement",
    "PointAnswer",
    "Proposal",
    "Rerun",
    "Review",
    "ReviewRequest",
    "SavedAnswer",
    "Share",
    "SharedAnswer",
    "Thread",
    "VersionRedaction",
    "Webhook",
    "WebhookDelivery",
]
