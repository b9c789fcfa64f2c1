"""Pure: the URL fetcher of the child process, which loads our fonts and refuses everything else."""

from __future__ import annotations

from pathlib import Path
from urllib.request import OpenerDirector

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"
FACES = [
    f"source-serif-4-{part}-wght-{slant}.woff2" for part in ("latin", "latin-ext") for slant in ("normal", "italic")
]
OUR_FILES = {f"paper:{face}": FONTS / face for face in FACES}


class OurFilesOnly(URLFetcher):
    """Gives the bundled fonts by their exact address and ends the rendering at any other one."""

    def __init__(self) -> None:
        # SECURITY: not URLFetcher.__init__, which registers handlers for http, ftp and file. Without handlers
        # an address that came past `fetch` could not be opened either.
        OpenerDirector.__init__(self)
        self._fail_on_errors = True

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the font at `url`. Raises FatalURLFetchingError, a BaseException, for everything else."""
        if url not in OUR_FILES:
            # Nothing in a sanitised page asks for anything: this is a hole somewhere, so nothing is printed.
            raise FatalURLFetchingError("a letter's page asked for a file that is not ours")
        return URLFetcherResponse(url, OUR_FILES[url].read_bytes(), {"Content-Type": "font/woff2"})
