from django.urls import path

from profiles.confirmation import views as confirmation
from profiles.facts import views as facts
from profiles.importing import views as importing
from profiles.letterhead import views as letterhead

urlpatterns = [
    path("facts/", facts.fact_list, name="facts"),
    path("facts/new/", facts.fact_create, name="fact-new"),
    path("facts/import/", importing.cv_import, name="facts-import"),
    path("facts/confirm/", confirmation.confirm, name="facts-confirm"),
    path("facts/undo/", confirmation.facts_undo, name="facts-undo"),
    path("facts/resume.json", facts.fact_file, name="facts-file"),
    path("facts/<uuid:pk>/", facts.fact_detail, name="fact"),
    path("facts/<uuid:pk>/confirm/", confirmation.fact_confirm, name="fact-confirm"),
    path("facts/<uuid:pk>/share/", confirmation.fact_share, name="fact-share"),
    path("facts/<uuid:pk>/retire/", facts.fact_retire, name="fact-retire"),
    path("settings/letterhead/", letterhead.letterhead, name="letterhead"),
    path("facts/sources/<uuid:pk>/erase/", importing.source_erase, name="source-erase"),
]
