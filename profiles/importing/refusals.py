"""Why a CV is refused, in the person's language; the codes are those of ``profiles.reading.refusals``."""

from django.utils.translation import gettext_lazy as _

REFUSALS = {
    "too_large": _("The file is larger than 5 MB. Save the CV without pictures, or paste its text."),
    "unknown_kind": _(
        "Bozza reads PDF, Word (.docx), text, JSON Resume, Europass (.xml) and LinkedIn’s archive (.zip)."
    ),
    "not_what_it_says": _("The file is not what its name says. Save it again from your program, or paste the text."),
    "damaged": _("The file is damaged and cannot be read. Save it again from your program, or paste the text."),
    "encrypted": _("The file is protected by a password. Save it without one, or paste the text."),
    "macros": _("The file contains macros. Save it as a plain .docx, or paste the text."),
    "reaches_out": _("The file loads other files from elsewhere. Save it as a plain .docx, or paste the text."),
    "too_much": _("The file contains more than a CV. Save the CV alone, or paste its text."),
    "no_text": _("The file has no text: perhaps it is a picture of a CV. Paste the text instead."),
    "not_a_resume": _("The file is not a JSON Resume document: see jsonresume.org for what one contains."),
    "formula": _("A cell of the archive contains a formula, which LinkedIn never writes. Download the archive again."),
    "no_archive": _("The archive contains no profile or positions: it is not the one that LinkedIn sends."),
}
