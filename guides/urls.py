from django.urls import path

from guides.editor import views as editor
from guides.library import views as library
from guides.preview import views as preview
from guides.preview.expected_verdicts import sample_verdicts
from guides.publication import proposal_views as proposals
from guides.publication import roll_back
from guides.publication import views as publication
from guides.shipped.views import guide_updates

urlpatterns = [
    path("sitemap.xml", library.sitemap, name="sitemap"),
    path("robots.txt", library.robots, name="robots"),
    path("picture.png", library.site_picture, name="site-picture"),
    path("guides/", library.guide_list, name="guides"),
    path("guides/new/", editor.guide_new, name="guide-new"),
    path("guides/<slug:slug>/", library.guide_detail, name="guide"),
    path("guides/<slug:slug>/picture.png", library.guide_picture, name="guide-picture"),
    path("guides/<slug:slug>/edit/", editor.guide_edit, name="guide-edit"),
    path("guides/<slug:slug>/edit/<slug:part>/", editor.part_edit, name="guide-part"),
    path("guides/<slug:slug>/export/", editor.guide_export, name="guide-export"),
    path("guides/<slug:slug>/import/", editor.guide_import, name="guide-import"),
    path("guides/<slug:slug>/updates/", guide_updates, name="guide-updates"),
    path("guides/<slug:slug>/try/", preview.guide_try, name="guide-try"),
    path("guides/<slug:slug>/samples/", preview.sample_create, name="sample-new"),
    path("guides/<slug:slug>/samples/<int:pk>/verdicts/", sample_verdicts, name="sample-verdicts"),
    path("guides/<slug:slug>/samples/<int:pk>/removal/", preview.sample_delete, name="sample-remove"),
    path("guides/<slug:slug>/publication/", publication.guide_publish, name="guide-publish"),
    path("guides/<slug:slug>/retirement/", publication.guide_retirement, name="guide-retirement"),
    path("guides/<slug:slug>/approval/", proposals.guide_approval, name="guide-approval"),
    path("guides/<slug:slug>/proposals/<int:pk>/approval/", proposals.proposal_approve, name="proposal-approve"),
    path("guides/<slug:slug>/proposals/<int:pk>/refusal/", proposals.proposal_decline, name="proposal-refuse"),
    path("guides/<slug:slug>/rubrics/<int:number>/publication/", roll_back.rubric_publish, name="rubric-publish"),
]
