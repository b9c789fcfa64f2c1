from django.urls import path

from privacy import views
from privacy.merging import views as merging
from privacy.notices import acceptance_views as acceptance
from privacy.notices import views as notices

urlpatterns = [
    path("privacy/", notices.page, {"name": "privacy"}, name="privacy-notice"),
    path("terms/", notices.page, {"name": "terms"}, name="terms"),
    path("cookies/", notices.page, {"name": "cookies"}, name="cookies"),
    path("imprint/", notices.page, {"name": "imprint"}, name="imprint"),
    path("about/", notices.page, {"name": "about"}, name="about"),
    path("code-of-conduct/", notices.page, {"name": "conduct"}, name="conduct"),
    path(".well-known/security.txt", notices.security_txt, name="security-txt"),
    path("acceptance/<slug:name>/", acceptance.accept, name="accept"),
    path("settings/acceptances/", acceptance.acceptances, name="acceptances"),
    path("settings/acceptances/withdrawal/", acceptance.consent_withdraw, name="consent-withdraw"),
    path("settings/merge/", merging.account_merge, name="account-merge"),
    path("settings/merge/<str:key>/", merging.account_merge_confirm, name="account-merge-confirm"),
    path("settings/data/", views.your_data, name="your-data"),
    path("settings/data/exports/", views.export_create, name="data-export-new"),
    path("settings/data/exports/<uuid:pk>/", views.export_detail, name="data-export"),
    path("settings/data/exports/<uuid:pk>/file/", views.export_file, name="data-export-file"),
    path("settings/data/erasure/", views.erasure_create, name="erasure-new"),
    path("settings/data/erasure/cancellation/", views.erasure_cancel, name="erasure-cancel"),
    path("settings/data/erasure/<str:token>/", views.erasure_keep, name="erasure-keep"),
]
