"""Pure: why a reworded sentence is refused, as codes."""

from enum import StrEnum


class Refusal(StrEnum):
    """Each rule of the gate, by what breaks it."""

    TOKEN = "token"  # noqa: S105 - a token is lost, new, or there twice
    CITES = "cites"  # it names a fact that the sentence does not rest on
    CHARACTER = "character"  # markup, an address, a control character
    FORM = "form"  # more sentences than before, or no end
    LENGTH = "length"
    LANGUAGE = "language"
    NUMBER = "number"  # a number is lost or new
    NAME = "name"  # a name is lost or new
    TOOL = "tool"  # a technology is lost or new
    RELATION = "relation"  # the same numbers and tools, told of other things
    SHARE = "share"  # more of the work than before
    WORD = "word"  # a word with content that neither the facts nor the sentence have
    CLICHE = "cliche"
    CLAIM = "claim"  # the claim check flags it, or a claim is lost
    REPEAT = "repeat"
    MISSING = "missing"  # nothing came for the sentence
    FAILED = "failed"  # the request failed
