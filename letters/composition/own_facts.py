"""Composing the text of a letter out of its owner's confirmed facts."""

from accounts.models import User
from checklist.compose import Composition, compose
from checklist.facts import Facts, read
from letters.models import Letter
from profiles.models import Fact


def confirmed_facts(user: User) -> Facts | None:
    """A person's own facts; None where nothing is confirmed."""
    document, _by_pointer = Fact.objects.visible_to(user).as_resume()
    facts = read(document)
    return facts if facts.confirmed else None


def composed_text(letter: Letter, facts: Facts, *, situation: str = "", seed: int = 0) -> Composition:
    """A text for a letter by its guide's newest rubric, out of confirmed facts alone. Nothing is saved."""
    rubric = letter.guide.rubrics.latest("number").for_checklist()
    return compose(
        facts, rubric, letter.language, ad=letter.job_ad, company=letter.company, role=letter.role,
        situation=situation, seed=seed,
    )  # fmt: skip
