"""The palette: kinds of checks that admins give words to, for criteria that no folder of `criteria/` decides.

A guide's file names the kind of a criterion of its own (`kind`), what to look for (`words` by language, `terms`,
`patterns`) and the parameters of the kind. None of them is met by bare words: they must stand in sentences that tell of
something done. What people read of a kind stands in `about.yaml`, what it advises in `advice.yaml`.
"""

from checklist.palette.kinds import FIGURES, KINDS, OLDEST, Kind
from checklist.palette.words import WordError, Words, find_words, forms_of, read_words

__all__ = ["FIGURES", "KINDS", "OLDEST", "Kind", "WordError", "Words", "find_words", "forms_of", "read_words"]
