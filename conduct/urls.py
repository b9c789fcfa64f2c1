from django.urls import path

from conduct.blocks import views as blocks
from conduct.reports import views as reports

urlpatterns = [
    path("comments/<int:pk>/report/", reports.report_comment, name="report-comment"),
    path("guest-comments/<int:pk>/report/", reports.report_guest, name="report-guest"),
    path("letters/<uuid:pk>/versions/<int:number>/report/", reports.report_letter, name="report-letter"),
    path("reviews/<uuid:pk>/report/", reports.report_person, name="report-person"),
    path("reports/", reports.report_list, name="reports"),
    path("moderation/", reports.moderation, name="moderation"),
    path("moderation/<uuid:pk>/", reports.moderation_detail, name="moderation-detail"),
    path("reviews/<uuid:pk>/block/", blocks.block_create, name="block-new"),
    path("blocks/", blocks.block_list, name="blocks"),
    path("blocks/<int:pk>/removal/", blocks.block_remove, name="block-remove"),
]
