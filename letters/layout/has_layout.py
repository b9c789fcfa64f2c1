"""How a letter is sent and set on paper, as far as its owner chose something for it."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from guides.localization import localized
from letters.paper import STYLES, Layout


class HasLayout(models.Model):
    """The fields and verbs of a letter's form and layout."""

    if TYPE_CHECKING:
        owner: User

        def change_facts(self, **facts: object) -> None: ...

    class Form(models.TextChoices):
        LETTER = "letter", _("Letter")
        EMAIL = "email", _("Email")

    form = models.CharField(
        _("sent as"), max_length=6, choices=Form.choices, default="letter", help_text=_("An email is shorter.")
    )
    enclosures = models.CharField(
        _("enclosures"),
        max_length=200,
        blank=True,
        default="",
        help_text=_("What goes with the letter, under the signature: curriculum vitae, references."),
    )
    layout = models.JSONField(default=dict, editable=False)  # letters.paper.Layout; empty: the owner's usual one

    class Meta:
        abstract = True

    @property
    def paper_layout(self) -> Layout:
        """As chosen for the letter, else as its owner usually has letters set."""
        return Layout.from_stored(self.layout or self.owner.letter_layout)

    @property
    def has_contacts_on_paper(self) -> bool:
        """Whether the letterhead above the text says how to reach the owner; an email has none."""
        from checklist.detect.parts.contacts import find_contacts  # noqa: PLC0415 (the sweeper judges nothing)

        is_printed = self.form == self.Form.LETTER and self.paper_layout.letterhead == "full"
        return is_printed and bool(find_contacts(self.owner.letterhead.lower()))

    @property
    def style_name(self) -> str:
        """The style that it is set in, as people call it."""
        return name_of_style(self.paper_layout)

    @property
    def signature_picture(self) -> bytes:
        """The owner's signature as a JPEG; b"" if they keep none."""
        return bytes(self.owner.signature_picture.content) if hasattr(self.owner, "signature_picture") else b""

    def change_layout(self, layout: Layout, *, is_usual: bool = False) -> None:
        """Set the letter in this way from now on, and with ``is_usual`` all letters without a layout of their own."""
        self.change_facts(layout=layout.as_mapping())
        if is_usual:
            self.owner.letter_layout = layout.as_mapping()
            self.owner.save(update_fields=["letter_layout"])


def name_of_style(layout: Layout) -> str:
    """The style of a layout, as people call it."""
    return str(localized(STYLES[layout.style].names))
