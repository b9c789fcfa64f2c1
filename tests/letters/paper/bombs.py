"""Bodies of letters that are much work for Markdown, the links, the layout or the fonts; as long as a body may be."""

from __future__ import annotations

MOST = 20_000  # characters


def full(piece: str) -> str:
    """As many of ``piece`` as a body may have."""
    return piece * (MOST // len(piece))


BOMBS = {
    "a word of twenty thousand letters": full("a"),
    "five thousand quotes": "> " * 5_000 + "x",
    "right to left overridden": "\u202e" + "שלום " * 3_000,
    "joined emoji": "👩\u200d👩\u200d👧" * 3_000,
    "accents on one letter": "e" + "\u0301" * 10_000,
    "bold in bold": "**a " * 2_500 + "b** " * 2_500,
    "two fonts by turns": "Ła " * 6_000,
    "brackets": full("["),
    "lists in lists": "".join(f"{'  ' * depth}- a\n" for depth in range(130)),
    "numbers in bullets in numbers": "1. - " * 4_000,
    "the largest number of an item": full("999999999. a\n"),
    "a table of three hundred columns": f"{'|a' * 300}|\n{'|-' * 300}|\n" + f"{'|b' * 300}|\n" * 30,
    "a link of nineteen thousand characters": "https://example.it/" + "a" * 19_000,
    "a thousand links": full("[a](https://a.it) "),
    "mail addresses": full("a@b.it "),
    "links that are not closed": full("[a](<b"),
    "definitions of links": "".join(f"[{number}]: b\n" for number in range(1_900)) + "[1][2]" * 200,
    "links in brackets of links": "[" * 5_000 + "a" + "](b)" * 3_000,
    "characters without width": full("\u200b"),
    "joined words": full("\u2060a"),
    "soft hyphens": full("a\u00ad"),
    "no-break spaces": full("a\u00a0"),
    "directions in directions": full("\u2067a\u2066א"),
    "directions that are not closed": full("\u202b"),
    "both directions by turns": full("א1a"),
    "every character of three planes": "".join(map(chr, [*range(0x21, 0x3000), *range(0x1F000, 0x20000)])),
    "variations of a character": full("☺\ufe0f\ufe0e"),
    "accents on every letter": full("e\u0301\u0323\u0308"),
    "stars and underscores": full("*a_ "),
    "fences": full("`" * 7 + "\n"),
    "growing rows of backticks": " ".join("`" * length for length in range(1, 190)),
    "comments that are not closed": full("<!--"),
    "addresses in angle brackets": full("<https://a.it/"),
    "entities": full("&#x10ffff;"),
    "backslashes": full("\\"),
    "quotation marks": full("\"'a"),
    "figures with units": full("1 a "),
    "telephone numbers": full("+39 333 1112222 "),
    "ten thousand lines": full("a\n"),
    "blank lines": full("\n")[1:] + "a",
    "rules": full("---\n\n"),
    "headings": full("# a\n\n"),
    "words with hyphens": full("a-"),
}  # fmt: skip
