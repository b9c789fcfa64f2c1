from django.urls import path

from letters import views

urlpatterns = [
    path("letters/", views.letter_list, name="letters"),
    path("letters/new/", views.letter_create, name="letter-new"),
    path("letters/<uuid:pk>/", views.letter_detail, name="letter"),
    path("letters/<uuid:pk>/draft/", views.draft_save, name="draft"),
    path("letters/<uuid:pk>/preview/", views.letter_preview, name="preview"),
    path("letters/<uuid:pk>/versions/new/", views.version_create, name="version-new"),
    path("letters/<uuid:pk>/versions/compare/", views.compare_choose, name="compare-choose"),
    path("letters/<uuid:pk>/versions/<int:old>/compare/<int:new>/", views.compare, name="compare"),
    path("letters/<uuid:pk>/versions/<int:number>/restoration/", views.version_restore, name="restore"),
    path("letters/<uuid:pk>/versions/<int:number>/exports/", views.export_create, name="export-new"),
    path("exports/<uuid:pk>/", views.export_detail, name="export"),
    path("exports/<uuid:pk>/file/", views.export_file, name="export-file"),
]
