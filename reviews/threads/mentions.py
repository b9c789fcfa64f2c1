"""Pure: finds the people whom a comment mentions, by an @ before their name."""

from collections.abc import Mapping


def mentioned[Person](text: str, names: Mapping[Person, str]) -> set[Person]:
    """Those of ``names`` whose name stands in ``text`` behind an @, in any case; the longest name that fits counts."""
    people = set()
    by_length = sorted(names, key=lambda person: len(names[person]), reverse=True)
    for after in text.casefold().split("@")[1:]:
        for person in by_length:
            name = names[person].casefold()
            if name and after.startswith(name) and not after[len(name) : len(name) + 1].isalnum():
                people.add(person)
                break
    return people
