"""Why a CV is refused, in the person's language; the codes are those of ``profiles.reading.refusals``."""

from django.utils.translation import gettext_lazy as _

REFUSALS = {
    "too_large": _("The file is larger than 5 MB. Save the CV without pictures, or paste its text."),
    "unknown_kind": _(
        "Bozza reads PDF, Word (.docx), text, JSON Resume, Europass (.xml) and LinkedIn’s archive (.zip)."
    ),
    "not_what_it_says": _("The file is not what its name says. Save it anew from your program, or paste the text."),
    "damaged": _("The file is damaged and cannot be read. Save it anew from your program, or paste the text."),
    "encrypted": _("The file is protected by a password. Save it without one, or paste the text."),
    "macros": _("The file carries macros. Save it as a plain .docx, or paste the text."),
    "reaches_out": _("The file asks for other files from elsewhere. Save it as a plain .docx, or paste the text."),
    "too_much": _("The file holds more than a CV. Save the CV alone, or paste its text."),
    "no_text": _("The file has no text: perhaps it is a picture of a CV. Paste the text instead."),
    "not_a_resume": _("The file is not a JSON Resume document: see jsonresume.org for what one holds."),
    "formula": _("A cell of the archive holds a formula, which LinkedIn never writes. Download the archive anew."),
    "no_archive": _("The archive holds no profile or positions: it is not the one that LinkedIn sends."),
}
