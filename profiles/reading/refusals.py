"""Pure: why a CV is refused: each code with its sentence in English."""

REFUSALS = {
    "too_large": "The file is larger than 5 MB. Save the CV without pictures, or paste its text.",
    "unknown_kind": "Bozza reads PDF, Word (.docx), text, JSON Resume, Europass (.xml) and LinkedIn’s archive (.zip).",
    "not_what_it_says": "The file is not what its name says. Save it anew from your program, or paste the text.",
    "damaged": "The file is damaged and cannot be read. Save it anew from your program, or paste the text.",
    "encrypted": "The file is protected by a password. Save it without one, or paste the text.",
    "macros": "The file carries macros. Save it as a plain .docx, or paste the text.",
    "reaches_out": "The file asks for other files from elsewhere. Save it as a plain .docx, or paste the text.",
    "too_much": "The file holds more than a CV. Save the CV alone, or paste its text.",
    "no_text": "The file has no text: perhaps it is a picture of a CV. Paste the text instead.",
    "not_a_resume": "The file is not a JSON Resume document: see jsonresume.org for what one holds.",
    "formula": "A cell of the archive holds a formula, which LinkedIn never writes. Download the archive anew.",
    "no_archive": "The archive holds no profile or positions: it is not the one that LinkedIn sends.",
}


class CvRefused(Exception):
    """The file was refused; ``code`` is a key of ``REFUSALS``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = REFUSALS[code]
