"""The URLs of the site, and its home page."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import include, path

from config import health
from guides.library.public_pages import public_page
from guides.models import Guide


@public_page
def home(request: HttpRequest) -> HttpResponse:
    """The home page; signed in, a redirect to the mentor's queue or the list of letters."""
    if request.user.is_authenticated:
        return redirect("queue" if request.user.is_mentor else "letters")
    return render(request, "home.html", {"guides": Guide.objects.load_with_rubrics()})


urlpatterns = [
    path("", home, name="home"),
    path("", include("accounts.urls")),
    path("", include("guides.urls")),
    path("", include("letters.urls")),
    path("", include("reviews.urls")),
    path("api/v1/", include("config.api_urls")),
    path("admin/", admin.site.urls),
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("metrics", health.metrics, name="metrics"),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
handler500 = "config.errors.server_error"
