"""Pure: the refusal of a file, with its code."""


class FileRefused(Exception):
    """The file is not a letter that can be read; ``refused`` is a key of ``letters.upload.reading.REFUSALS``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.refused = code
