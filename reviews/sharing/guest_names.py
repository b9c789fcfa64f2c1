"""Names of guests: none may be taken for the letter's owner, a mentor, or somebody of the house."""

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from accounts.models import User
from reviews.blind.redaction import fold

TITLES = {
    *("admin", "administrator", "amministratore", "amministratrice", "coordinator", "coordinatore", "coordinatrice"),
    *("mentor", "mentore", "mentori", "mentors", "mentrice", "moderator", "moderatore", "moderatrice"),
}
LOOK_LATIN = {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"}


def refuse_impostor(name: str, owner: User) -> None:
    """Raise ``ValidationError`` for a name that is, or holds, that of the owner or a mentor, or a title.

    Case, accents, width, order and hidden characters make no difference, and letters that only look Latin are refused.
    The sentence is the same for all, so that nobody finds out by it who is a mentor.
    """
    words = _words(name)
    taken = [_words(person) for person in [owner.name, *User.objects.mentors().values_list("name", flat=True)]]
    if words & TITLES or _mixes_scripts(name) or any(_is_taken(words, other) for other in taken):
        raise ValidationError({"name": gettext("This name could be mistaken for somebody else’s: write another one.")})


def _words(name: str) -> frozenset[str]:
    return frozenset("".join(part if part.isalnum() else " " for part in fold(name)).split())


def _is_taken(words: frozenset[str], other: frozenset[str]) -> bool:
    return words == other if len(other) < 2 else words >= other


def _mixes_scripts(name: str) -> bool:
    """Whether Latin letters stand beside others that look like them."""
    scripts = {unicodedata.name(character, "").partition(" ")[0] for character in name if character.isalpha()}
    return "LATIN" in scripts and bool(scripts & LOOK_LATIN)
