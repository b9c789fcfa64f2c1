"""The web app manifest, the service worker, and the page that it shows without a connection."""

import json

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

WORKER = settings.BASE_DIR / "static" / "js" / "service-worker.js"
# Of the page without a connection; what the desk needs is kept with each letter (frontend/src/offline/).
SHELL = ["css/bozza.css", "js/offline.js", "icon.svg", "fonts/instrument-sans-latin-wght-normal.woff2"]
THEME = "#005f5b"


def icons() -> list[dict[str, str]]:
    """The icons of the manifest, which ``script/icons.py`` makes."""
    drawn = [(name, size) for size in (192, 512) for name in ("icon", "maskable")]
    return [
        {"src": static("icon.svg"), "sizes": "any", "type": "image/svg+xml"},
        *(
            {
                "src": static(f"icons/{name}-{size}.png"),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": "maskable" if name == "maskable" else "any",
            }
            for name, size in drawn
        ),
    ]


@login_not_required
@require_safe
def manifest(request: HttpRequest) -> JsonResponse:
    """The web app manifest, in the language of the page."""
    content = {
        "id": "/",
        **{"name": "Bozza", "short_name": "Bozza"},
        "description": _("Write and check your cover letter"),
        "lang": request.LANGUAGE_CODE,
        **{"start_url": "/", "scope": "/", "display": "standalone"},
        **{"background_color": "#eef3f0", "theme_color": THEME},
        "icons": icons(),
        "shortcuts": [{"name": _("New letter"), "url": reverse("letter-new")}],
    }
    return JsonResponse(content, content_type="application/manifest+json")


@login_not_required
@cache_control(no_cache=True)
@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """The service worker, at the root of the site so that it serves all pages; the first line names what it keeps."""
    shell = [reverse("offline"), *map(static, SHELL)]
    script = f"self.shell = {json.dumps(shell)};\n{WORKER.read_text(encoding='utf-8')}"
    return HttpResponse(script, content_type="text/javascript; charset=utf-8")


@login_not_required
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """The page that the service worker shows without a connection: the same for everybody."""
    return render(request, "offline.html")
