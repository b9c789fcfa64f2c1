from django.urls import path

from reviews import overview, rerunning, views

urlpatterns = [
    path("letters/", overview.letter_list, name="letters"),
    path("guides/<slug:slug>/insight/", views.guide_insight, name="guide-insight"),
    path("guides/<slug:slug>/reruns/", rerunning.rerun_list, name="reruns"),
    path("guides/<slug:slug>/reruns/<uuid:pk>/", rerunning.rerun_detail, name="rerun"),
    path("guides/<slug:slug>/reruns/<uuid:pk>/end/", rerunning.rerun_stop, name="rerun-stop"),
    path("letters/<uuid:pk>/check/", views.draft_check, name="draft-check"),
    path("letters/<uuid:pk>/points/", views.draft_points, name="draft-points"),
    path("letters/<uuid:pk>/dismissals/", views.dismissal_create, name="dismissal-new"),
    path("dismissals/<int:pk>/removal/", views.dismissal_undo, name="dismissal-undo"),
    path("letters/<uuid:pk>/ask/", views.request_create, name="ask"),
    path("letters/<uuid:pk>/versions/", views.version_list, name="versions"),
    path("letters/<uuid:pk>/versions/<int:number>/", views.version_detail, name="version"),
    path("letters/<uuid:pk>/versions/<int:number>/checklist-runs/", views.run_create, name="run-new"),
    path("checklist-runs/<uuid:pk>/", views.run_detail, name="run"),
    path("reviews/", views.request_list, name="queue"),
    path("reviews/<uuid:pk>/withdrawal/", views.request_withdraw, name="withdraw"),
    path("reviews/<uuid:pk>/threads/", views.thread_create, name="thread-new"),
    path("reviews/<uuid:pk>/publication/", views.review_publish, name="publish"),
    path("threads/<uuid:pk>/comments/", views.comment_create, name="comment-new"),
    path("threads/<uuid:pk>/discard/", views.thread_discard, name="thread-discard"),
]
