from django.urls import path

from reviews import asking, queue, rerunning, reviewing, views

urlpatterns = [
    path("guides/<slug:slug>/insight/", views.guide_insight, name="guide-insight"),
    path("guides/<slug:slug>/reruns/", rerunning.rerun_list, name="reruns"),
    path("guides/<slug:slug>/reruns/<uuid:pk>/", rerunning.rerun_detail, name="rerun"),
    path("guides/<slug:slug>/reruns/<uuid:pk>/end/", rerunning.rerun_stop, name="rerun-stop"),
    path("letters/<uuid:pk>/check/", views.draft_check, name="draft-check"),
    path("letters/<uuid:pk>/ask/", asking.request_create, name="ask"),
    path("letters/<uuid:pk>/versions/", views.version_list, name="versions"),
    path("letters/<uuid:pk>/versions/<int:number>/", views.version_detail, name="version"),
    path("letters/<uuid:pk>/versions/<int:number>/checklist-runs/", views.run_create, name="run-new"),
    path("checklist-runs/<uuid:pk>/", views.run_detail, name="run"),
    path("mentors/profile/", queue.profile, name="mentor-profile"),
    path("reviews/", queue.request_list, name="queue"),
    path("reviews/done/", queue.review_list, name="reviews-done"),
    path("reviews/next/", queue.take_next, name="take-next"),
    path("reviews/<uuid:pk>/claim/", queue.request_claim, name="claim"),
    path("reviews/<uuid:pk>/release/", queue.request_release, name="release"),
    path("reviews/<uuid:pk>/version/", asking.version_send, name="version-send"),
    path("reviews/<uuid:pk>/withdrawal/", asking.request_withdraw, name="withdraw"),
    path("reviews/<uuid:pk>/threads/", views.thread_create, name="thread-new"),
    path("reviews/<uuid:pk>/publication/", reviewing.review_publish, name="publish"),
    path("reviews/<uuid:pk>/notes/", reviewing.review_jot, name="review-jot"),
    path("reviews/<uuid:pk>/judgements/", reviewing.judgement_create, name="judge"),
    path("reviews/<uuid:pk>/answers/", reviewing.answer_save, name="answer-save"),
    path("reviews/<uuid:pk>/answers/<int:answer>/removal/", reviewing.answer_remove, name="answer-remove"),
    path("threads/<uuid:pk>/comments/", views.comment_create, name="comment-new"),
    path("threads/<uuid:pk>/discard/", views.thread_discard, name="thread-discard"),
]
