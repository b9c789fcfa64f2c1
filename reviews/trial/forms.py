"""The form in which a visitor pastes a letter, or asks for the example of a guide."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from guides.library.annotated_example import example_text
from guides.models import Guide, Rubric
from letters.waiting.forms import VisitorForm


class TrialForm(VisitorForm):
    """A text to judge; with the button ``example``, that of the guide's example letter in its place."""

    @property
    def wants_example(self) -> bool:
        return "example" in self.data

    def clean(self) -> dict[str, Any]:
        sent = self.cleaned_data
        if not self.errors and not self.wants_example and not sent["text"].strip():
            self.add_error("text", _("Paste the text of a letter first, or look at an example."))
        return sent

    def rubric(self) -> tuple[Guide, Rubric]:
        """The guide by which the text is judged, and its newest edition; call it on a valid form.

        Raises:
            ValidationError: No guide has been published.
        """
        guide = self.chosen_guide()
        rubric = guide.rubric if guide else None
        if guide is None or rubric is None:
            raise ValidationError(_("No guide has been published yet."))
        return guide, rubric

    def body(self, rubric: Rubric) -> str:
        """The text to judge: what was pasted, or the example of the guide."""
        return example_text(rubric.judged_document) if self.wants_example else self.cleaned_data["text"]
