"""Pure: the refusal of a file, with its code."""


class Refused(Exception):
    """``refused`` is a key of ``letters.upload.reading.SENTENCES``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.refused = code
