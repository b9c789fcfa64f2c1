"""Pure: the refusal of a file, with its code."""


class FileRefused(Exception):
    """The file cannot be read; ``refused`` is a key of the ``REFUSALS`` of letters and of CVs."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.refused = code
