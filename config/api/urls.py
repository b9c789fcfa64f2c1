"""The URLs of the API, under ``/api/v1/``."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from drf_spectacular.views import SpectacularAPIView

from guides.api import GuideDetail, GuideList
from letters import api as letters
from letters.attachments import api as attachments
from limits.sizes import UPLOAD, body_up_to
from profiles.api import ProfileDetail
from programmes.api import ProgrammeList
from reviews.mentors import api as mentors
from reviews.mentors import request_api as requests
from reviews.notifications import api as notifications
from reviews.notifications import webhook_api as webhooks
from reviews.pages.api import VersionDetail
from reviews.runs import api as runs
from reviews.threads import api as threads

VERSION = "letters/<uuid:pk>/versions/<int:number>/"

urlpatterns = [
    path("profile/", ProfileDetail.as_view(), name="api-profile"),
    path("schema/", login_not_required(SpectacularAPIView.as_view()), name="api-schema"),
    path("guides/", GuideList.as_view(), name="api-guides"),
    path("guides/<slug:slug>/", GuideDetail.as_view(), name="api-guide"),
    path("letters/", letters.LetterList.as_view(), name="api-letters"),
    path("letters/<uuid:pk>/", letters.LetterDetail.as_view(), name="api-letter"),
    path("letters/<uuid:pk>/draft/", letters.DraftDetail.as_view(), name="api-draft"),
    path("letters/<uuid:pk>/draft/threads/", threads.DraftThreads.as_view(), name="api-draft-threads"),
    path("letters/<uuid:pk>/events/", letters.EventList.as_view(), name="api-events"),
    path(
        "letters/<uuid:pk>/attachments/",
        body_up_to(UPLOAD)(attachments.AttachmentList.as_view()),
        name="api-attachments",
    ),
    path("attachments/<uuid:pk>/", attachments.AttachmentDetail.as_view(), name="api-attachment"),
    path("attachments/<uuid:pk>/file/", attachments.AttachmentFile.as_view(), name="api-attachment-file"),
    path("letters/<uuid:pk>/versions/", letters.VersionList.as_view(), name="api-versions"),
    path(VERSION, VersionDetail.as_view(), name="api-version"),
    path(f"{VERSION}restoration/", letters.Restoration.as_view(), name="api-restore"),
    path(f"{VERSION}exports/", letters.ExportList.as_view(), name="api-version-exports"),
    path("exports/<uuid:pk>/", letters.ExportDetail.as_view(), name="api-export"),
    path("exports/<uuid:pk>/file/", letters.ExportFile.as_view(), name="api-export-file"),
    path(f"{VERSION}checklist-runs/", runs.RunList.as_view(), name="api-version-runs"),
    path(f"{VERSION}threads/", threads.ThreadList.as_view(), name="api-version-threads"),
    path("threads/<uuid:pk>/comments/", threads.CommentList.as_view(), name="api-thread-comments"),
    path("letters/<uuid:pk>/requests/", requests.LetterRequests.as_view(), name="api-letter-requests"),
    path("requests/<uuid:pk>/", requests.RequestDetail.as_view(), name="api-request"),
    path("requests/<uuid:pk>/withdrawal/", requests.Withdrawal.as_view(), name="api-withdraw"),
    path("requests/<uuid:pk>/claim/", requests.Claim.as_view(), name="api-claim"),
    path("requests/<uuid:pk>/declining/", requests.Declining.as_view(), name="api-decline"),
    path("requests/<uuid:pk>/review/", mentors.ReviewDetail.as_view(), name="api-review"),
    path("requests/<uuid:pk>/review/publication/", mentors.Publication.as_view(), name="api-publish"),
    path("requests/<uuid:pk>/threads/", mentors.RequestThreads.as_view(), name="api-request-threads"),
    path("requests/<uuid:pk>/judgements/", mentors.Judgements.as_view(), name="api-judgements"),
    path("queue/", requests.Queue.as_view(), name="api-queue"),
    path("reviews/", requests.Assigned.as_view(), name="api-reviews"),
    path("programmes/", ProgrammeList.as_view(), name="api-programmes"),
    path("webhooks/", webhooks.WebhookList.as_view(), name="api-webhooks"),
    path("webhooks/<uuid:pk>/", webhooks.WebhookDetail.as_view(), name="api-webhook"),
    path("notices/", notifications.NoticeList.as_view(), name="api-notices"),
    path("notices/read/", notifications.NoticesRead.as_view(), name="api-notices-read"),
    path("checklist-runs/<uuid:pk>/", runs.RunDetail.as_view(), name="api-run"),
]
