"""Facts about a person, read from a JSON Resume 1.0 document.

Pure, like the rest of the engine. The claim check, the composer and the profiles use it; `docs/facts.md` describes it.

    facts = load("facts.json")              # or read(document) for what json.loads gave, parse(text) for its text
    facts.confirmed                         # every usable Fact, in the order of the document
    facts["/work/0/highlights/1"].text      # by JSON pointer (RFC 6901)
    facts.of("/work/0")                     # the facts of one entry, the entry itself first
    facts.as_of                             # a Date or None

All raise `BadFacts`, whose message is one sentence that names the place, such as
"/work/0/startDate: not a date such as 2024, 2024-05 or 2024-05-31."
"""

from checklist.facts.dates import Date
from checklist.facts.fact import SHARES, STATES, Fact, Facts
from checklist.facts.reading import load, parse, read
from checklist.facts.shape import BadFacts

__all__ = ["SHARES", "STATES", "BadFacts", "Date", "Fact", "Facts", "load", "parse", "read"]
