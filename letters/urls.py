from django.urls import path

from letters.archive import views as archive
from letters.attachments import views as attachments
from letters.beginning import views as beginning
from letters.claims import views as claims
from letters.compare import views as compare
from letters.composition import views as composition
from letters.creation import views as creation
from letters.desk import fact_views as desk_facts
from letters.desk import palette
from letters.desk import views as desk
from letters.exports import views as exports
from letters.history import views as history
from letters.layout import signature_views
from letters.layout import views as layout
from letters.letter_facts import views as letter_facts
from letters.origins import views as origins
from letters.outcome import views as outcome
from letters.questions import views as questions
from letters.spelling import views as spelling
from letters.upload import views as upload
from letters.waiting import views as waiting
from letters.wording import views as wording

VERSION = "letters/<uuid:pk>/versions/<int:number>/"

urlpatterns = [
    path("facts/letters/", letter_facts.facts_from_letters, name="facts-from-letters"),
    path("try/keep/", waiting.text_keep, name="text-keep"),
    path("letters/kept/", waiting.text_kept, name="text-kept"),
    path("letters/new/", beginning.letter_new, name="letter-new"),
    path("letters/new/ad/", beginning.ad_chips, name="ad-chips"),
    path("letters/start/", creation.letter_create, name="letter-start"),
    path("letters/from-facts/", composition.letter_compose, name="letter-compose"),
    path("letters/import/", upload.letter_import, name="letter-import"),
    path("letters/<uuid:pk>/", desk.letter_detail, name="letter"),
    path("letters/<uuid:pk>/beginning/", beginning.letter_beginning, name="letter-beginning"),
    path("letters/<uuid:pk>/beginning/facts/", beginning.quick_entry, name="quick-entry"),
    path("letters/<uuid:pk>/copy/", creation.letter_copy, name="letter-copy"),
    path("letters/<uuid:pk>/gaps/", creation.gaps_fill, name="gaps"),
    path("letters/<uuid:pk>/old-words/", creation.stale_references_keep, name="old-words-keep"),
    path("letters/<uuid:pk>/archive/", archive.archive, name="archive"),
    path("letters/<uuid:pk>/unarchive/", archive.unarchive, name="unarchive"),
    path("letters/<uuid:pk>/bin/", archive.bin_letter, name="bin"),
    path("letters/<uuid:pk>/put-back/", archive.put_back, name="put-back"),
    path("letters/<uuid:pk>/claims/<slug:digest>/acceptance/", claims.claim_accept, name="claim-accept"),
    path("letters/<uuid:pk>/claims/<slug:digest>/fact/", claims.claim_fact, name="claim-fact"),
    path("claims/<int:pk>/acceptance/undo/", claims.claim_accept_undo, name="claim-accept-undo"),
    path("letters/<uuid:pk>/sentences/<slug:digest>/wording/", origins.sentence_reword, name="sentence-reword"),
    path("letters/<uuid:pk>/questions/", questions.question_list, name="questions"),
    path("letters/<uuid:pk>/unused/", origins.fact_unused, name="unused"),
    path("letters/<uuid:pk>/unused/sentence/", origins.sentence_write, name="sentence-write"),
    path("letters/<uuid:pk>/composition/", composition.draft_compose, name="draft-compose"),
    path("letters/<uuid:pk>/wording/", wording.letter_wording, name="wording"),
    path("wordings/<uuid:pk>/", wording.wording_progress, name="wording-progress"),
    path("wordings/<uuid:pk>/end/", wording.wording_stop, name="wording-stop"),
    path("wordings/<uuid:pk>/sentences/", wording.wording_take, name="wording-take"),
    path("settings/model/", wording.own_model, name="own-model"),
    path("settings/model/removal/", wording.own_model_remove, name="own-model-remove"),
    path("letters/<uuid:pk>/palette/", palette.palette_places, name="palette"),
    path("letters/<uuid:pk>/draft/", desk.draft_save, name="draft"),
    path("letters/<uuid:pk>/corrections/", spelling.correction_create, name="correction-new"),
    path("letters/<uuid:pk>/kept-words/", spelling.kept_word_create, name="kept-word-new"),
    path("kept-words/", spelling.kept_word_list, name="kept-words"),
    path("kept-words/<int:pk>/removal/", spelling.kept_word_remove, name="kept-word-remove"),
    path("letters/<uuid:pk>/exports/", exports.draft_export, name="draft-export"),
    path("letters/<uuid:pk>/ad/", desk.letter_ad, name="letter-ad"),
    path("letters/<uuid:pk>/ad/facts/", desk_facts.ad_facts_take, name="ad-facts"),
    path("letters/<uuid:pk>/deadline/calendar/", outcome.deadline_calendar, name="deadline-calendar"),
    path("letters/<uuid:pk>/guide/", desk_facts.letter_guide, name="letter-guide"),
    path("letters/<uuid:pk>/preview/", desk.letter_preview, name="preview"),
    path("letters/<uuid:pk>/layout/", layout.layout_change, name="layout"),
    path("settings/signature/", signature_views.signature, name="signature"),
    path("settings/signature/file/", signature_views.signature_file, name="signature-file"),
    path("settings/signature/removal/", signature_views.signature_remove, name="signature-remove"),
    path("letters/<uuid:pk>/history/", history.event_list, name="story"),
    path("letters/<uuid:pk>/versions/new/", desk.version_create, name="version-new"),
    path("letters/<uuid:pk>/versions/compare/", compare.compare_choose, name="compare-choose"),
    path("letters/<uuid:pk>/versions/<int:old>/compare/<int:new>/", compare.compare, name="compare"),
    path(f"{VERSION}restoration/", desk.version_restore, name="restore"),
    path(f"{VERSION}name/", outcome.version_name, name="version-name"),
    path(f"{VERSION}sending/", outcome.sending_create, name="sending"),
    path(f"{VERSION}sending/undo/", outcome.sending_undo, name="sending-undo"),
    path(f"{VERSION}next-step/", outcome.next_step, name="next-step"),
    path(f"{VERSION}next-step/calendar/", outcome.next_step_calendar, name="next-step-calendar"),
    path(f"{VERSION}answer/", outcome.answer_create, name="answer"),
    path(f"{VERSION}answer/undo/", outcome.answer_undo, name="answer-undo"),
    path(f"{VERSION}ways-out/", exports.ways_out, name="ways-out"),
    path(f"{VERSION}attachments/", attachments.attachment_create, name="attachment-new"),
    path(
        f"{VERSION}attachments/<uuid:attachment>/replacement/",
        attachments.attachment_replace,
        name="attachment-replace",
    ),
    path(f"{VERSION}attachments/<uuid:attachment>/removal/", attachments.attachment_remove, name="attachment-remove"),
    path("attachments/<uuid:pk>/", attachments.attachment_file, name="attachment-file"),
    path(f"{VERSION}exports/", exports.export_create, name="export-new"),
    path("exports/<uuid:pk>/", exports.export_detail, name="export"),
    path("exports/<uuid:pk>/file/", exports.export_file, name="export-file"),
]
