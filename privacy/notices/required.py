"""Which document a person has to accept before a page opens to them."""

from django.http import HttpRequest

from accounts.models import User
from privacy.models import Acceptance
from privacy.notices.documents import Document

# Pages by which a letter goes to somebody else: asking a mentor, sending them a newer version, making a link.
LEAVING = {"ask", "version-send", "shares"}
# Whoever refuses can still read the documents, sign out, take their data with them and close the account.
OPEN_PACKAGES = ("privacy.", "allauth.")
OPEN_PAGES = {"language", "favicon", "livez", "readyz", "metrics", "account_email", "address-confirm", "address-undo"}


def missing_document(request: HttpRequest, view_module: str) -> Document | None:
    """The document that ``request.user`` has to accept before the page of ``request`` opens; None when there is none.

    A new version of the terms or of the code of conduct is asked for when a page is opened, never between a form and
    its answer, so that nothing typed is lost. Only what has not been accepted in any version stops other requests.

    Args:
        request: From somebody signed in, after its URL was resolved.
        view_module: The module in which the view is written.
    """
    page = request.resolver_match.url_name if request.resolver_match else ""
    if page in OPEN_PAGES or view_module.startswith(OPEN_PACKAGES):
        return None
    user: User = request.user  # type: ignore[assignment]
    newest = Acceptance.objects.newest(user)
    opens_a_page = request.method == "GET" and request.headers.get("Sec-Fetch-Dest", "document") == "document"
    if opens_a_page and not is_in_force(newest, Document.TERMS):
        return Document.TERMS
    if user.is_mentor and not (is_in_force(newest, Document.CONDUCT) if opens_a_page else "conduct" in newest):
        return Document.CONDUCT
    if page in LEAVING and not is_in_force(newest, Document.CONSENT):
        # The links of a letter can be seen and closed by somebody who has said no.
        return None if page == "shares" and request.method == "GET" and "consent" in newest else Document.CONSENT
    return None


def is_in_force(newest: dict[str, Acceptance], document: Document) -> bool:
    """Whether the newest row of a document accepts its version in force."""
    return document in newest and newest[document].is_in_force


def missing_for_api(user: User) -> Document | None:
    """The document that a person has to accept before the API answers them; None when there is none."""
    newest = Acceptance.objects.newest(user)
    needed = [Document.TERMS, *([Document.CONDUCT] if user.is_mentor else [])]
    return next((document for document in needed if document not in newest), None)
