from django.urls import path

from audit.pages import views

urlpatterns = [
    path("settings/activity/", views.activity, name="activity"),
    path("audit/", views.entry_list, name="audit-log"),
]
