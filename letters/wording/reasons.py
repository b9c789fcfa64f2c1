"""Why sentences are still Bozza's words, as people read it."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from letters.wording.connection.failure import Reason
from letters.wording.gate.refusal import Refusal

_SETTINGS = _("The model’s settings do not work: its address, name or key is refused. These are Bozza’s words.")
_SILENT = _("The model does not answer: these are Bozza’s words.")
_UNREADABLE = _("The model’s answer cannot be used: these are Bozza’s words.")
FAILURES: dict[str, Promise] = {
    Reason.ADDRESS: _SETTINGS,
    Reason.KEY: _SETTINGS,
    Reason.MODEL: _SETTINGS,
    Reason.UNREACHABLE: _SILENT,
    Reason.SLOW: _("The model was too slow: what had come stays, and the rest are Bozza’s words."),
    Reason.BUSY: _("The model is busy: these are Bozza’s words. Try again in a while."),
    Reason.TOO_LONG: _("The letter is too long for the model: these are Bozza’s words."),
    Reason.TRUNCATED: _("The server cut the request off: its answer is not used, and these are Bozza’s words."),
    Reason.REFUSED: _("The model refused the request: these are Bozza’s words."),
    Reason.NOT_A_MODEL: _("What answers at that address is not a model: these are Bozza’s words."),
    Reason.BAD_REPLY: _UNREADABLE,
    Reason.CUT: _UNREADABLE,
    Reason.TOO_LARGE: _UNREADABLE,
    Reason.STOPPED: _("You stopped it: what had come stays, and the rest are Bozza’s words."),
}
REFUSALS: dict[str, Promise] = {
    Refusal.TOKEN: _("a name was lost or put elsewhere"),
    Refusal.CITES: _("it named a fact that the sentence does not rest on"),
    Refusal.CHARACTER: _("it had markup, an address or an odd character"),
    Refusal.FORM: _("it was not one whole sentence"),
    Refusal.LENGTH: _("it was much shorter or longer"),
    Refusal.LANGUAGE: _("it was in another language"),
    Refusal.NUMBER: _("a number was lost or new"),
    Refusal.NAME: _("a name was lost or new"),
    Refusal.TOOL: _("a tool was lost or new"),
    Refusal.RELATION: _("a number or tool was said of something else"),
    Refusal.SHARE: _("it gave you more of the work than you said"),
    Refusal.WORD: _("it said something that your facts do not say"),
    Refusal.CLICHE: _("it had a cliché"),
    Refusal.CLAIM: _("your facts do not support it"),
    Refusal.REPEAT: _("it repeated what another sentence says"),
    Refusal.MISSING: _("nothing came for it"),
    Refusal.FAILED: _("the answer failed"),
}
