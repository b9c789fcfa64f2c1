"""The documents that people accept, and the version of each that is in force."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class Document(models.TextChoices):
    """What a person accepts or consents to; its text is ``templates/privacy/notices/<value>_<language>.html``."""

    TERMS = "terms", _("Terms of use")
    CONDUCT = "conduct", _("Code of conduct for mentors")
    CONSENT = "consent", _("Consent for sensitive data")

    @property
    def version(self) -> str:
        """The version in force, the day of its text as ISO 8601."""
        return VERSIONS[self.value]

    @property
    def day(self) -> date:
        """The day of the version in force."""
        return date.fromisoformat(self.version)


# A changed text needs a new day here, by which everybody is asked once more (tests/privacy/test_documents.py).
VERSIONS = {"terms": "2026-11-29", "conduct": "2026-11-29", "consent": "2026-11-29"}
# The public pages: what people accept, and what they only read.
PAGES = VERSIONS | {"privacy": "2026-11-29", "cookies": "2026-11-29", "imprint": "2026-11-29", "about": "2026-11-29"}
TITLES = dict(Document.choices) | {
    "privacy": _("Privacy notice"),
    "cookies": _("Cookies"),
    "imprint": _("Imprint"),
    "about": _("About Bozza"),
}
