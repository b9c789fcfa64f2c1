"""The URLs of the site, and its home page."""

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import include, path
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from checklist.evaluate.saved import shipped
from config.installable import views as installable
from config.monitoring import health
from guides.library.public_pages import public_page
from guides.models import Guide
from reviews.trial.showcase import showcase


@public_page
def home(request: HttpRequest) -> HttpResponse:
    """The home page; signed in, a redirect to what somebody mostly does: guides, the queue or their letters."""
    if request.user.is_authenticated:
        return redirect("guides" if request.user.is_staff else "queue" if request.user.is_mentor else "letters")
    guides = Guide.objects.offered().load_with_rubrics()
    context = {
        "guides": guides,
        "picture_of_letter": showcase(guides[0].published_rubric) if guides else None,
        "price": settings.PRICE.get(get_language() or "") or _("Bozza is free here, for candidates and for mentors."),
        "figure": shipped(),
    }
    return render(request, "home.html", context)


@login_not_required
@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """The icon at the address where browsers look for it when a page names none, as Django's admin does."""
    return redirect(static("icon.svg"))


urlpatterns = [
    path("", home, name="home"),
    path("", include("accounts.urls")),
    path("", include("audit.urls")),
    path("", include("guides.urls")),
    path("", include("programmes.urls")),
    path("", include("profiles.urls")),
    path("", include("letters.urls")),
    path("", include("reviews.urls")),
    path("", include("conduct.urls")),
    path("", include("privacy.urls")),
    path("api/v1/", include("config.api.urls")),
    path("admin/", admin.site.urls),
    path("manifest.webmanifest", installable.manifest, name="manifest"),
    path("service-worker.js", installable.service_worker, name="service-worker"),
    path("offline/", installable.offline, name="offline"),
    path("favicon.ico", favicon, name="favicon"),
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
