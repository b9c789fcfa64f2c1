from django.urls import path

from guides.editor import views as editing
from guides.library import public_pages as public
from guides.library import views
from guides.preview import views as trying

urlpatterns = [
    path("sitemap.xml", public.sitemap, name="sitemap"),
    path("robots.txt", public.robots, name="robots"),
    path("guides/", views.guide_list, name="guides"),
    path("guides/new/", editing.guide_new, name="guide-new"),
    path("guides/<slug:slug>/", views.guide_detail, name="guide"),
    path("guides/<slug:slug>/edit/", editing.guide_edit, name="guide-edit"),
    path("guides/<slug:slug>/edit/<slug:part>/", editing.part_edit, name="guide-part"),
    path("guides/<slug:slug>/export/", editing.guide_export, name="guide-export"),
    path("guides/<slug:slug>/import/", editing.guide_import, name="guide-import"),
    path("guides/<slug:slug>/try/", trying.guide_try, name="guide-try"),
    path("guides/<slug:slug>/samples/", trying.sample_create, name="sample-new"),
    path("guides/<slug:slug>/samples/<int:pk>/removal/", trying.sample_delete, name="sample-remove"),
    path("guides/<slug:slug>/publication/", trying.guide_publish, name="guide-publish"),
    path("guides/<slug:slug>/rubrics/<int:number>/publication/", editing.rubric_publish, name="rubric-publish"),
]
