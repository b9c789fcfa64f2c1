"""Pure: the URL fetcher of the child process: our fonts, the signature of this letter, and nothing else."""

from __future__ import annotations

from urllib.request import OpenerDirector

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from .page import SIGNATURE
from .typefaces import fonts


class BundledFontsFetcher(URLFetcher):
    """Returns the bundled fonts and the letter's signature by their exact addresses, and ends the rendering for others.

    Attributes:
        signature: The JPEG of the letter that is being printed; b"" if it has none.
    """

    signature = b""

    def __init__(self) -> None:
        # SECURITY: not URLFetcher.__init__, which registers handlers for http, ftp and file. Without them an
        # address that bypassed ``fetch`` could not be opened either.
        OpenerDirector.__init__(self)
        self._fail_on_errors = True

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the font or the signature at ``url``.

        Raises:
            FatalURLFetchingError: The address is another one; a ``BaseException``.
        """
        if url == SIGNATURE and self.signature:
            return URLFetcherResponse(url, self.signature, {"Content-Type": "image/jpeg"})
        if url not in fonts():
            # A sanitised page requests nothing, so this is a security hole somewhere: print nothing.
            raise FatalURLFetchingError("a letter's page asked for a file that is not ours")
        return URLFetcherResponse(url, fonts()[url], {"Content-Type": "font/ttf"})
