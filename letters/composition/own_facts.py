"""Composing the text of a letter out of its owner's confirmed facts."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from checklist.compose import Composition, compose
from checklist.facts import Facts, read
from letters.models import Letter
from letters.origins.origins_of_text import remember
from profiles.models import Fact

FEW_WORDS = 130  # below, a letter is short for want of facts


def confirmed_facts(user: User) -> Facts | None:
    """A person's own facts, signed with the account's name where they have none; None where nothing is confirmed."""
    own = Fact.objects.visible_to(user).exclude(kind=Fact.Kind.BASICS, state="proposed")
    document, _by_pointer = own.as_resume()
    facts = read(document)
    if not facts.confirmed:
        return None
    basics = document.get("basics") or {}
    return facts if basics.get("name") else read({**document, "basics": {**basics, "name": user.name}})


def composed_text(letter: Letter, facts: Facts, *, situation: str = "", seed: int = 0) -> Composition:
    """A text for a letter by its guide's newest rubric, out of confirmed facts alone. Nothing is saved."""
    rubric = letter.guide.rubrics.latest("number").for_checklist()
    return compose(
        facts, rubric, letter.language, ad=letter.job_ad, company=letter.company, role=letter.role,
        situation=situation, seed=seed,
    )  # fmt: skip


def compose_draft(letter: Letter, *, by: User) -> str:
    """Compose the text of a letter that has none.

    Returns:
        A sentence for the person if the letter is short, else "".

    Raises:
        ValidationError: The letter has a text, which stays, or nothing is confirmed.
        StaleDraft: Somebody wrote a text meanwhile, which stays.
    """
    facts = confirmed_facts(by)
    if facts is None:
        raise ValidationError(_("You have confirmed no facts yet."))
    if letter.draft.body.strip():
        raise ValidationError(_("The letter already has a text: it stays."))
    text = composed_text(letter, facts)
    letter.draft.write(text.letter, seen=letter.draft.revision)
    remember(letter, text, by=by)
    if len(text.letter.split()) >= FEW_WORDS:
        return ""
    return _("The letter is short, since it says only what you have confirmed. Each further fact gives it more to say.")
