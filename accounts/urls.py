from django.urls import include, path

from accounts import views

urlpatterns = [
    path("accounts/", include("allauth.account.urls")),
    path("settings/", views.profile, name="profile"),
    path("settings/notices/", views.notices_choose, name="notices-choose"),
    path("settings/tokens/", views.token_create, name="token-create"),
    path("settings/tokens/<uuid:pk>/revocation/", views.token_revoke, name="token-revoke"),
    path("language/", views.language, name="language"),
]
