from django.urls import path

from programmes import views

urlpatterns = [
    path("programmes/", views.programme_list, name="programmes"),
    path("programmes/joining/", views.programme_join, name="programme-join"),
    path("programmes/new/", views.programme_new, name="programme-new"),
    path("programmes/<uuid:pk>/", views.programme_detail, name="programme"),
    path("programmes/<uuid:pk>/edit/", views.programme_edit, name="programme-edit"),
    path("programmes/<uuid:pk>/joining/", views.programme_join_by_domain, name="programme-join-by-domain"),
    path("programmes/<uuid:pk>/invitations/", views.programme_invite, name="programme-invite"),
    path("programmes/<uuid:pk>/coordinators/", views.programme_appoint, name="programme-appoint"),
    path("programmes/invitations/<int:pk>/acceptance/", views.invitation_accept, name="programme-accept"),
    path("programmes/memberships/<int:pk>/end/", views.membership_end, name="membership-end"),
]
