"""Why there is no answer of a model, as people read it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from letters.wording.connection.failure import Reason
from reviews.model_answers.model_answer import NO_CONSENT
from reviews.model_answers.reply import Refusal

_SETTINGS = _("The model’s settings do not work: its address, name or key is refused.")
_UNREADABLE = _("The model’s answer cannot be used.")
FAILURES: dict[str, Promise] = {
    NO_CONSENT: _("You no longer agree to it: nothing was sent."),
    Reason.ADDRESS: _SETTINGS,
    Reason.KEY: _SETTINGS,
    Reason.MODEL: _SETTINGS,
    Reason.UNREACHABLE: _("The model does not answer."),
    Reason.SLOW: _("The model was too slow."),
    Reason.BUSY: _("The model is busy. Try again in a while."),
    Reason.TOO_LONG: _("The passage is too long for the model."),
    Reason.TRUNCATED: _("The server cut the request off: its answer is not used."),
    Reason.REFUSED: _("The model refused the request."),
    Reason.NOT_A_MODEL: _("What answers at that address is not a model."),
    Reason.BAD_REPLY: _UNREADABLE,
    Reason.CUT: _UNREADABLE,
    Reason.TOO_LARGE: _UNREADABLE,
    Reason.STOPPED: _("You stopped it."),
}
REFUSALS: dict[str, Promise] = {
    Refusal.FORM: _("The model did not answer in the requested form."),
    Refusal.NO_QUOTE: _("The model said yes and quoted nothing, so its answer is not shown."),
    Refusal.NOT_EXACT: _("The model quoted words that the passage does not have, so its answer is not shown."),
    Refusal.TOO_SHORT: _("The model quoted too few words, so its answer is not shown."),
}
