"""How a letter greets its reader: the titles of one language in the other."""

import re

# A title as an advertisement writes it, in small letters without full stop: what an Italian letter says, and an English
# one. Empty where the other language has none, or where it would have to know whether the reader is a man.
_TITLES = {
    "mr": ("Sig.", "Mr"), "mrs": ("Sig.ra", "Mrs"), "ms": ("Sig.ra", "Ms"), "miss": ("Sig.ra", "Miss"),
    "sig": ("Sig.", "Mr"), "sig.ra": ("Sig.ra", "Ms"), "dott": ("Dott.", "Mr"), "dott.ssa": ("Dott.ssa", "Ms"),
    "prof": ("Prof.", "Prof."), "prof.ssa": ("Prof.ssa", "Prof."), "dr": ("", "Dr"),
    "ing": ("Ing.", ""), "arch": ("Arch.", ""), "avv": ("Avv.", ""), "rag": ("Rag.", ""), "geom": ("Geom.", ""),
}  # fmt: skip
_STOPPED = ("Mr", "Mrs", "Ms", "Dr")
_TITLED = re.compile(r"(?P<title>[A-Z][a-z]+(?:\.ssa|\.ra)?)(?P<stop>\.?) (?P<name>\S.*)$")


def addressed(reader: str, language: str, written_in: str) -> str:
    """The reader's name with the title that the letter's language has for it.

    Args:
        reader: Title and name, or the name alone, as the advertisement has them.
        language: The letter's, "it" or "en".
        written_in: The language of the advertisement, whose titles stay as they are in a letter of that language.

    Returns:
        "Sig.ra Jo Marsh" for "Mrs Jo Marsh"; the name alone where the title cannot be said, and nothing where only a
        surname would be left.
    """
    match = _TITLED.match(reader)
    known = _TITLES.get(match["title"].lower()) if match else None
    if not match or not known:
        return reader
    title = known[0 if language == "it" else 1]
    if title in _STOPPED and language == written_in == "en":  # an American title has its full stop, and a British none
        title += match["stop"]
    if match["title"] == "Dr" and language == written_in == "it":
        return reader
    if not title:
        return match["name"] if " " in match["name"] else ""
    return f"{title} {match['name'] if language == 'it' else _surname(match['name'])}"


def _surname(name: str) -> str:
    """A name without the first one, as an English letter has it behind a title: "Ní Bhriain" of "Nuala Ní Bhriain"."""
    words = name.split()
    return " ".join(words[1 if len(words) > 1 else 0 :])
