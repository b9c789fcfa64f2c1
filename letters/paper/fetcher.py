"""Pure: the URL fetcher of the child process, which loads our fonts and refuses everything else."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from urllib.request import OpenerDirector

from fontTools.ttLib import woff2
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"
FACES = [
    f"source-serif-4-{part}-wght-{slant}.woff2" for part in ("latin", "latin-ext") for slant in ("normal", "italic")
]
BUNDLED_FILES = {f"paper:{face}": FONTS / face for face in FACES}


@cache
def fonts() -> dict[str, bytes]:
    """The bundled fonts by address, as TrueType: WeasyPrint would decode WOFF2 anew for each letter, in pure Python."""
    return {url: _decoded(path) for url, path in BUNDLED_FILES.items()}


def _decoded(path: Path) -> bytes:
    font = BytesIO()
    woff2.decompress(BytesIO(path.read_bytes()), font)
    return font.getvalue()


class BundledFontsFetcher(URLFetcher):
    """Returns the bundled fonts by their exact address, and ends the rendering for any other address."""

    def __init__(self) -> None:
        # SECURITY: not URLFetcher.__init__, which registers handlers for http, ftp and file. Without them an
        # address that bypassed ``fetch`` could not be opened either.
        OpenerDirector.__init__(self)
        self._fail_on_errors = True

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the font at ``url``.

        Raises:
            FatalURLFetchingError: The address is not that of a bundled font; a ``BaseException``.
        """
        if url not in BUNDLED_FILES:
            # A sanitised page requests nothing, so this is a security hole somewhere: print nothing.
            raise FatalURLFetchingError("a letter's page asked for a file that is not ours")
        return URLFetcherResponse(url, fonts()[url], {"Content-Type": "font/ttf"})
