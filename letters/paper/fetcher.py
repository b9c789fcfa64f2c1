"""Pure: the URL fetcher of the child process, which loads our fonts and refuses everything else."""

from __future__ import annotations

from urllib.request import OpenerDirector

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from .typefaces import fonts


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
        if url not in fonts():
            # A sanitised page requests nothing, so this is a security hole somewhere: print nothing.
            raise FatalURLFetchingError("a letter's page asked for a file that is not ours")
        return URLFetcherResponse(url, fonts()[url], {"Content-Type": "font/ttf"})
