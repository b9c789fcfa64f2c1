"""The URLs of the API, under ``/api/v1/``."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from drf_spectacular.views import SpectacularAPIView

from guides.api import GuideDetail, GuideList
from letters import api as letters
from letters.attachments import api as attachments
from limits.sizes import UPLOAD, body_up_to
from profiles.api import ProfileDetail
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
    path("checklist-runs/<uuid:pk>/", runs.RunDetail.as_view(), name="api-run"),
]
