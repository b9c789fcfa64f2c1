"""Pure: how many guesses a password takes, by zxcvbn with Italian words and names beside its own English ones."""

import gzip
from functools import cache
from pathlib import Path

from zxcvbn import zxcvbn
from zxcvbn.matching import add_frequency_lists

HERE = Path(__file__).parent
# What zxcvbn reads of a password at once: its time grows faster than the length.
READ = 64


def guesses(password: str, own_data: list[str]) -> int:
    """How many guesses somebody needs who tries common words, patterns and repetition first.

    Args:
        password: Of any length; of more than ``READ`` characters the harder end counts.
        own_data: What is known of the person, such as their name.
    """
    load_italian()
    ends = {password[:READ], password[-READ:]}
    return max(int(zxcvbn(end, user_inputs=own_data)["guesses"]) for end in ends) if password else 0


@cache
def load_italian() -> None:
    """Add the Italian words, the most frequent first, and the names to zxcvbn's dictionaries, once a process."""
    lists = {
        name: gzip.decompress((HERE / f"{name}.txt.gz").read_bytes()) for name in ("italian_words", "italian_names")
    }
    add_frequency_lists({name: words.decode().split() for name, words in lists.items()})
