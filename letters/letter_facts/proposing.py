"""Proposing what a person's own letters say of them, as facts to confirm."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from accounts.models import User
from checklist.facts import BadFacts, Facts, read
from letters.letter_facts.reading import LetterReading
from letters.models import Letter
from limits import quota
from profiles.importing.turns import turn_of
from profiles.models import Fact, Source


def read_letters(letters: Iterable[Letter], *, by: User) -> int:
    """Propose what letters say of their writer, as far as no fact says it yet.

    Each is read in its newest version, which is made where the draft has another text, so that the quoted words stand
    somewhere that does not change.

    Returns:
        How many facts are new.

    Raises:
        ValidationError: Others are being read already, or there would be too many facts.
        QuotaExceeded: The person has had too much read, or has made too many versions.
    """
    quota.CVS.use(by=by)
    with turn_of(by):
        return sum(_read(letter, by=by) for letter in letters)


def _read(letter: Letter, *, by: User) -> int:
    version = letter.version_of_draft(by=by)
    reading = LetterReading(version.body, _known(by), company=letter.company, ad=letter.job_ad)
    name = _("%(title)s, version %(number)d") % {"title": letter.title[:100], "number": version.number}
    source = Source.objects.for_letter(letter.pk, name, version=version.number, by=by)
    return Fact.objects.propose(reading.read(), source=source, by=by)


def _known(person: User) -> Facts:
    """All that a person has said, what waits included, as if it were confirmed: it is not to be proposed again."""
    document, _by_pointer = Fact.objects.visible_to(person).as_resume()
    ours = document["meta"]["bozza"]
    try:
        return read({**document, "meta": {"bozza": {"as_of": ours["as_of"]}}})
    except BadFacts:  # of a document that another program made
        return read({"meta": {"bozza": {"as_of": ours["as_of"]}}})
