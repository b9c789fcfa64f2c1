from django.urls import path

from reviews.accuracy import views as accuracy
from reviews.coordination import assign_views as assignment
from reviews.coordination import figures_views as figures
from reviews.coordination import views as coordination
from reviews.mentors import views as mentors
from reviews.model_answers import views as model_answers
from reviews.notifications import views as notifications
from reviews.pages import views as pages
from reviews.rating import views as rating
from reviews.requests import views as requests
from reviews.runs import answer_views as answers
from reviews.runs import views as runs
from reviews.shared_answers import views as shared_answers
from reviews.sharing import views as sharing
from reviews.statistics import views as statistics
from reviews.threads import views as threads
from reviews.trial import views as trials
from reviews.writing import views as writing

urlpatterns = [
    path("try/", trials.trial, name="try"),
    path("checklist/about/", accuracy.checklist_about, name="checklist-about"),
    path("letters/", pages.letter_list, name="letters"),
    path("notices/", notifications.notice_list, name="notices"),
    path("notices/read/", notifications.notices_read, name="notices-read"),
    path("notices/<int:pk>/", notifications.notice_open, name="notice"),
    path("notices/off/<str:token>/", notifications.mail_off, name="mail-off"),
    path("guides/<slug:slug>/insight/", statistics.guide_insight, name="guide-insight"),
    path("guides/<slug:slug>/agreement/", statistics.guide_agreement, name="guide-agreement"),
    path("guides/<slug:slug>/reruns/", runs.rerun_list, name="reruns"),
    path("guides/<slug:slug>/reruns/<uuid:pk>/", runs.rerun_detail, name="rerun"),
    path("guides/<slug:slug>/reruns/<uuid:pk>/end/", runs.rerun_stop, name="rerun-stop"),
    path("letters/<uuid:pk>/check/", runs.draft_check, name="draft-check"),
    path("letters/<uuid:pk>/points/", runs.draft_points, name="draft-points"),
    path("letters/<uuid:pk>/dismissals/", runs.dismissal_create, name="dismissal-new"),
    path("letters/<uuid:pk>/point-answers/", answers.point_answer_create, name="point-answer-new"),
    path("dismissals/<int:pk>/removal/", runs.dismissal_undo, name="dismissal-undo"),
    path("letters/<uuid:pk>/ask/", requests.request_create, name="ask"),
    path("letters/<uuid:pk>/versions/", pages.version_list, name="versions"),
    path("letters/<uuid:pk>/versions/<int:number>/", pages.version_detail, name="version"),
    path("letters/<uuid:pk>/versions/<int:number>/checklist-runs/", runs.run_create, name="run-new"),
    path("letters/<uuid:pk>/versions/<int:number>/shares/", sharing.share_list, name="shares"),
    path("shares/<uuid:pk>/revocation/", sharing.share_revoke, name="share-revoke"),
    path("shares/<uuid:pk>/comments/removal/", sharing.share_comments_remove, name="share-comments-remove"),
    path("guest-comments/<int:pk>/removal/", sharing.guest_remove, name="guest-remove"),
    path("s/<str:key>/", sharing.shared, name="shared"),
    path("s/<str:key>/answer/", sharing.shared_answer, name="shared-answer"),
    path("checklist-runs/<uuid:pk>/", runs.run_detail, name="run"),
    path("checklist-runs/<uuid:pk>/points/<slug:point>/", model_answers.model_answer, name="model-answer"),
    path("model-answers/<uuid:pk>/", model_answers.model_answer_progress, name="model-answer-progress"),
    path("model-answers/<uuid:pk>/end/", model_answers.model_answer_stop, name="model-answer-stop"),
    path("model-answers/<uuid:pk>/removal/", model_answers.model_answer_remove, name="model-answer-remove"),
    path("model-consents/", model_answers.model_consents, name="model-consents"),
    path("mentors/profile/", mentors.profile, name="mentor-profile"),
    path("reviews/", mentors.request_list, name="queue"),
    path("reviews/answers/", shared_answers.shared_answers, name="answer-library"),
    path("reviews/answers/<int:pk>/", shared_answers.shared_answer, name="answer-change"),
    path("reviews/answers/<int:pk>/removal/", shared_answers.shared_answer_remove, name="answer-delete"),
    path("reviews/done/", mentors.review_list, name="reviews-done"),
    path("reviews/all/", coordination.request_overview, name="coordination"),
    path("reviews/all/mentors/", coordination.mentor_overview, name="mentor-loads"),
    path("reviews/all/assignment/", assignment.requests_assign, name="assignment"),
    path("reviews/all/reminders/", assignment.requests_remind, name="reminders"),
    path("reviews/all/figures/", figures.figures, name="figures"),
    path("reviews/all/figures.csv", figures.figures_file, name="figures-file"),
    path("reviews/<uuid:pk>/coordination/", coordination.request_settle, name="coordinated"),
    path("reviews/<uuid:pk>/reassignment/", coordination.request_reassign, name="reassign"),
    path("proposals/<int:pk>/decision/", coordination.proposal_decide, name="proposal-decide"),
    path("reviews/<uuid:pk>/closing/", coordination.request_close, name="close"),
    path("reviews/next/", mentors.take_next, name="take-next"),
    path("reviews/<uuid:pk>/claim/", mentors.request_claim, name="claim"),
    path("reviews/<uuid:pk>/release/", mentors.request_release, name="release"),
    path("reviews/<uuid:pk>/declining/", requests.request_decline, name="decline"),
    path("reviews/<uuid:pk>/version/", requests.version_send, name="version-send"),
    path("reviews/<uuid:pk>/withdrawal/", requests.request_withdraw, name="withdraw"),
    path("reviews/<uuid:pk>/rating/", rating.request_rate, name="rate"),
    path("reviews/<uuid:pk>/threads/", threads.thread_create, name="thread-new"),
    path("reviews/<uuid:pk>/questions/", threads.question_create, name="question-new"),
    path("reviews/<uuid:pk>/publication/", writing.review_publish, name="publish"),
    path("reviews/<uuid:pk>/notes/", writing.review_save, name="review-jot"),
    path("reviews/<uuid:pk>/unsent/", writing.review_unsent, name="review-unsent"),
    path("reviews/<uuid:pk>/judgements/", writing.judgement_create, name="judge"),
    path("reviews/<uuid:pk>/answers/", writing.answer_save, name="answer-save"),
    path("reviews/<uuid:pk>/answers/<int:answer>/removal/", writing.answer_remove, name="answer-remove"),
    path("letters/<uuid:pk>/accepted-suggestions/", threads.suggestions_accept, name="suggestions-accept"),
    path("threads/<uuid:pk>/", threads.thread_detail, name="thread"),
    path("threads/<uuid:pk>/comments/", threads.comment_create, name="comment-new"),
    path("threads/<uuid:pk>/addressed/", threads.thread_change, {"action": "address"}, name="thread-address"),
    path("threads/<uuid:pk>/resolution/", threads.thread_change, {"action": "resolve"}, name="thread-resolve"),
    path("threads/<uuid:pk>/reopening/", threads.thread_change, {"action": "reopen"}, name="thread-reopen"),
    path("threads/<uuid:pk>/placement/", threads.thread_attach, name="thread-attach"),
    path("threads/<uuid:pk>/rejection/", threads.thread_change, {"action": "reject"}, name="suggestion-reject"),
    path("threads/<uuid:pk>/undoing/", threads.suggestion_undo, name="suggestion-undo"),
    path("threads/<uuid:pk>/discard/", threads.thread_discard, name="thread-discard"),
    path("comments/<int:pk>/", threads.comment_edit, name="comment-edit"),
    path("comments/<int:pk>/deletion/", threads.comment_delete, name="comment-delete"),
]
