from django.urls import path

from reviews import rerunning, talking, views

urlpatterns = [
    path("guides/<slug:slug>/insight/", views.guide_insight, name="guide-insight"),
    path("guides/<slug:slug>/reruns/", rerunning.rerun_list, name="reruns"),
    path("guides/<slug:slug>/reruns/<uuid:pk>/", rerunning.rerun_detail, name="rerun"),
    path("guides/<slug:slug>/reruns/<uuid:pk>/end/", rerunning.rerun_stop, name="rerun-stop"),
    path("letters/<uuid:pk>/check/", views.draft_check, name="draft-check"),
    path("letters/<uuid:pk>/ask/", views.request_create, name="ask"),
    path("letters/<uuid:pk>/versions/", views.version_list, name="versions"),
    path("letters/<uuid:pk>/versions/<int:number>/", views.version_detail, name="version"),
    path("letters/<uuid:pk>/versions/<int:number>/checklist-runs/", views.run_create, name="run-new"),
    path("checklist-runs/<uuid:pk>/", views.run_detail, name="run"),
    path("reviews/", views.request_list, name="queue"),
    path("reviews/<uuid:pk>/withdrawal/", views.request_withdraw, name="withdraw"),
    path("reviews/<uuid:pk>/threads/", views.thread_create, name="thread-new"),
    path("reviews/<uuid:pk>/publication/", views.review_publish, name="publish"),
    path("letters/<uuid:pk>/accepted-suggestions/", talking.suggestions_accept, name="suggestions-accept"),
    path("threads/<uuid:pk>/", talking.thread_detail, name="thread"),
    path("threads/<uuid:pk>/comments/", talking.comment_create, name="comment-new"),
    path("threads/<uuid:pk>/addressed/", talking.thread_address, name="thread-address"),
    path("threads/<uuid:pk>/resolution/", talking.thread_resolve, name="thread-resolve"),
    path("threads/<uuid:pk>/reopening/", talking.thread_reopen, name="thread-reopen"),
    path("threads/<uuid:pk>/placement/", talking.thread_attach, name="thread-attach"),
    path("threads/<uuid:pk>/rejection/", talking.suggestion_reject, name="suggestion-reject"),
    path("threads/<uuid:pk>/undoing/", talking.suggestion_undo, name="suggestion-undo"),
    path("threads/<uuid:pk>/discard/", views.thread_discard, name="thread-discard"),
    path("comments/<int:pk>/", talking.comment_edit, name="comment-edit"),
    path("comments/<int:pk>/deletion/", talking.comment_delete, name="comment-delete"),
]
