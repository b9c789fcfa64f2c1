from django.urls import include, path

from accounts import views
from accounts.mentorship import views as mentors

urlpatterns = [
    path("accounts/", include("allauth.account.urls")),
    path("settings/", views.profile, name="profile"),
    path("settings/notices/", views.notification_preferences_set, name="notices-choose"),
    path("settings/tokens/", views.token_create, name="token-create"),
    path("settings/tokens/<uuid:pk>/revocation/", views.token_revoke, name="token-revoke"),
    path("mentors/", mentors.mentor_list, name="mentors"),
    path("mentors/apply/", mentors.mentor_apply, name="mentor-apply"),
    path("mentors/applications/<uuid:pk>/decision/", mentors.application_decide, name="application-decide"),
    path("mentors/invitations/<uuid:pk>/revocation/", mentors.invitation_revoke, name="invitation-revoke"),
    path("mentors/invitation/<str:key>/", mentors.invitation_accept, name="invitation"),
    path("language/", views.language, name="language"),
]
