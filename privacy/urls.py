from django.urls import path

from privacy.notices import acceptance_views as acceptance
from privacy.notices import views as notices

urlpatterns = [
    path("privacy/", notices.page, {"name": "privacy"}, name="privacy-notice"),
    path("terms/", notices.page, {"name": "terms"}, name="terms"),
    path("cookies/", notices.page, {"name": "cookies"}, name="cookies"),
    path("imprint/", notices.page, {"name": "imprint"}, name="imprint"),
    path("code-of-conduct/", notices.page, {"name": "conduct"}, name="conduct"),
    path(".well-known/security.txt", notices.security_txt, name="security-txt"),
    path("acceptance/<slug:name>/", acceptance.accept, name="accept"),
    path("settings/acceptances/", acceptance.acceptances, name="acceptances"),
    path("settings/acceptances/withdrawal/", acceptance.consent_withdraw, name="consent-withdraw"),
]
