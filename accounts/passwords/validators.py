"""Passwords: long enough, not too long, and not among those that are guessed first."""

import re
from typing import TYPE_CHECKING, Any

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.passwords.guessing import guesses

if TYPE_CHECKING:
    from accounts.models import User

EASY = _("This password is easy to guess. Choose a few words that have nothing to do with each other or with you.")
LONGEST = 128
FEWEST_GUESSES = 10**9


class LengthValidator(MinimumLengthValidator):
    """Refuses short passwords in the language of the page: Django has its own sentence in English only."""

    def get_error_message(self) -> str:
        return ngettext(
            "This password is too short: it needs at least %(n)d character.",
            "This password is too short: it needs at least %(n)d characters.",
            self.min_length,
        ) % {"n": self.min_length}


class GuessableValidator:
    """Refuses common passwords, repetition, sequences, what the person's own data give away, and very long ones.

    There are no rules about kinds of characters: they make passwords no harder to guess (NIST SP 800-63B, 5.1.1.2).
    """

    def validate(self, password: str, user: "User | None" = None) -> None:
        if len(password) > LONGEST:
            too_long = _("This password is too long: it can have %(n)d characters.") % {"n": LONGEST}
            raise ValidationError(too_long, code="password_too_long")
        if guesses(password, own_data(user)) < FEWEST_GUESSES:
            raise ValidationError(EASY, code="password_guessable")

    def get_help_text(self) -> str:
        return str(_("A few words that have nothing to do with each other are easy to remember and hard to guess."))


def own_data(user: Any) -> list[str]:
    """The name and the address of a person, whole and in parts, and ours."""
    known = [getattr(user, "name", "") or "", getattr(user, "email", "") or ""]
    parts = [part for text in known for part in re.split(r"\W+", text)]
    wholes = [*known, *(text.replace(" ", "") for text in known), *known[1].split("@")]
    return list(dict.fromkeys(part.lower() for part in [*wholes, *parts, "bozza"] if len(part) > 1))
