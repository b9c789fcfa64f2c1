"""A claim on a page: of the draft, or of a version where a form or an address names one; and what is done with it."""

from functools import cached_property

from django.db import transaction

from accounts.models import User
from letters.claims.accepted_claim import AcceptedClaim
from letters.claims.claim_check import CheckedClaim, ClaimCheck, check_draft, check_version
from letters.claims.forms import ClaimFactForm
from letters.letter import Letter
from letters.version import Version
from profiles.models import Fact, Source


class ClaimPlace:
    """The claim with a digest, in the draft of a letter or in one of its versions."""

    def __init__(self, letter: Letter, version: Version | None, digest: str) -> None:
        self.letter, self.version, self.digest = letter, version, digest

    @cached_property
    def check(self) -> ClaimCheck:
        """The check of the text that the claim stands in."""
        return self._checked()

    @cached_property
    def claim(self) -> CheckedClaim | None:
        """The claim; None when its words are no longer in the text."""
        return self.check.find(self.digest)

    def _checked(self) -> ClaimCheck:
        return check_version(self.version) if self.version else check_draft(self.letter, self.letter.draft.body)

    def accept(self, *, by: User) -> None:
        """Remember that the claim is fine; nothing happens when its words are gone or not flagged."""
        if self.claim and self.claim.is_flagged:
            AcceptedClaim.objects.make(self.letter, self.claim.kind, self.claim.quote, by=by)

    def add_to_facts(self, form: ClaimFactForm, *, by: User) -> None:
        """Make the fact of a valid form, which comes from this letter; after that the claim is not flagged any more.

        Raises:
            ValidationError: The fact to change was changed in the meantime.
        """
        quote = self.claim.quote if self.claim else ""
        said = {"data": form.facts_data(), "share": form.cleaned_data.get("share", "")}
        with transaction.atomic():
            said["source"] = Source.objects.for_letter(self.letter.pk, self.letter.title, by=by)
            said["quote"] = quote
            if form.proposed.changes:
                form.proposed.changes.change(by=by, **said)
            else:
                Fact.objects.add(by=by, kind=form.kind, of=form.entry, **said)
            # Where rules cannot tell that the new fact says the same, the person has.
            again = self._checked().find(self.digest)
            if again and again.is_flagged:
                AcceptedClaim.objects.make(self.letter, again.kind, again.quote, by=by)
