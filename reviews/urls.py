from django.urls import path

from reviews import inbox, overview, rerunning, sharing, views

urlpatterns = [
    path("letters/", overview.letter_list, name="letters"),
    path("notices/", inbox.notice_list, name="notices"),
    path("notices/read/", inbox.notices_read, name="notices-read"),
    path("notices/<int:pk>/", inbox.notice_open, name="notice"),
    path("notices/off/<str:token>/", inbox.mail_off, name="mail-off"),
    path("guides/<slug:slug>/insight/", views.guide_insight, name="guide-insight"),
    path("guides/<slug:slug>/reruns/", rerunning.rerun_list, name="reruns"),
    path("guides/<slug:slug>/reruns/<uuid:pk>/", rerunning.rerun_detail, name="rerun"),
    path("guides/<slug:slug>/reruns/<uuid:pk>/end/", rerunning.rerun_stop, name="rerun-stop"),
    path("letters/<uuid:pk>/check/", views.draft_check, name="draft-check"),
    path("letters/<uuid:pk>/ask/", views.request_create, name="ask"),
    path("letters/<uuid:pk>/versions/", views.version_list, name="versions"),
    path("letters/<uuid:pk>/versions/<int:number>/", views.version_detail, name="version"),
    path("letters/<uuid:pk>/versions/<int:number>/checklist-runs/", views.run_create, name="run-new"),
    path("letters/<uuid:pk>/versions/<int:number>/shares/", sharing.share_list, name="shares"),
    path("shares/<uuid:pk>/revocation/", sharing.share_revoke, name="share-revoke"),
    path("guest-comments/<int:pk>/removal/", sharing.guest_remove, name="guest-remove"),
    path("s/<str:key>/", sharing.shared, name="shared"),
    path("s/<str:key>/answer/", sharing.shared_answer, name="shared-answer"),
    path("checklist-runs/<uuid:pk>/", views.run_detail, name="run"),
    path("reviews/", views.request_list, name="queue"),
    path("reviews/<uuid:pk>/withdrawal/", views.request_withdraw, name="withdraw"),
    path("reviews/<uuid:pk>/threads/", views.thread_create, name="thread-new"),
    path("reviews/<uuid:pk>/publication/", views.review_publish, name="publish"),
    path("threads/<uuid:pk>/comments/", views.comment_create, name="comment-new"),
    path("threads/<uuid:pk>/discard/", views.thread_discard, name="thread-discard"),
]
