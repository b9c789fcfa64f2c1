from django.urls import path

from letters.archive import views as keeping
from letters.creation import views as starting
from letters.desk import views
from letters.outcome import views as afterwards

VERSION = "letters/<uuid:pk>/versions/<int:number>/"

urlpatterns = [
    path("letters/new/", starting.letter_create, name="letter-new"),
    path("letters/import/", starting.letter_import, name="letter-import"),
    path("letters/<uuid:pk>/", views.letter_detail, name="letter"),
    path("letters/<uuid:pk>/copy/", starting.letter_copy, name="letter-copy"),
    path("letters/<uuid:pk>/gaps/", starting.gaps_fill, name="gaps"),
    path("letters/<uuid:pk>/old-words/", starting.old_words_keep, name="old-words-keep"),
    path("letters/<uuid:pk>/archive/", keeping.archive, name="archive"),
    path("letters/<uuid:pk>/unarchive/", keeping.unarchive, name="unarchive"),
    path("letters/<uuid:pk>/bin/", keeping.bin_letter, name="bin"),
    path("letters/<uuid:pk>/put-back/", keeping.put_back, name="put-back"),
    path("letters/<uuid:pk>/draft/", views.draft_save, name="draft"),
    path("letters/<uuid:pk>/exports/", views.draft_export, name="draft-export"),
    path("letters/<uuid:pk>/ad/", views.letter_ad, name="letter-ad"),
    path("letters/<uuid:pk>/preview/", views.letter_preview, name="preview"),
    path("letters/<uuid:pk>/history/", views.event_list, name="story"),
    path("letters/<uuid:pk>/versions/new/", views.version_create, name="version-new"),
    path("letters/<uuid:pk>/versions/compare/", views.compare_choose, name="compare-choose"),
    path("letters/<uuid:pk>/versions/<int:old>/compare/<int:new>/", views.compare, name="compare"),
    path(f"{VERSION}restoration/", views.version_restore, name="restore"),
    path(f"{VERSION}name/", afterwards.version_name, name="version-name"),
    path(f"{VERSION}sending/", afterwards.sending_create, name="sending"),
    path(f"{VERSION}sending/undo/", afterwards.sending_undo, name="sending-undo"),
    path(f"{VERSION}answer/", afterwards.answer_create, name="answer"),
    path(f"{VERSION}answer/undo/", afterwards.answer_undo, name="answer-undo"),
    path(f"{VERSION}exports/", views.export_create, name="export-new"),
    path("exports/<uuid:pk>/", views.export_detail, name="export"),
    path("exports/<uuid:pk>/file/", views.export_file, name="export-file"),
]
