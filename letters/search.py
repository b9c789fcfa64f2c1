"""Full text search in Italian and English at once, by words and by their beginnings.

Every text is kept three times in one vector: as written, and by the stems of either language. So “sviluppatori” finds
“sviluppatore”, “develop” finds “developing”, and “nuv” finds “Nuvola”. The database keeps the vectors itself, beside
the rows that they describe. No index lies over them: a person searches the own letters, which the index of owners
finds first (a thousand of 3,000 characters each: 30 ms), and an index would cost at every save.
"""

import re
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector, SearchVectorField
from django.db.models import F, Func, GeneratedField, TextField, Value

STEMS = ("italian", "english")
MAX_WORDS = 12
WORD = re.compile(r"[^\W_]+")
# Where the database counts every character beyond ASCII as a letter, «l’azienda» with these would be one word.
SIGNS = "’‘“”«»–—…•·"


def vector(*columns: str) -> GeneratedField:
    """A column that holds the words of ``columns`` of the same row."""
    plain = [
        Func(F(column), Value(SIGNS), Value(" " * len(SIGNS)), function="translate", output_field=TextField())
        for column in columns
    ]
    words: Any = SearchVector(*plain, config="simple")
    for language in STEMS:
        words += SearchVector(*plain, config=language)
    return GeneratedField(expression=words, output_field=SearchVectorField(), db_persist=True)


def queries(text: str) -> list[Any]:
    """One for each of the first twelve words of ``text``: the word, its stem in either language, or its beginning."""
    return [_query(word) for word in WORD.findall(text)[:MAX_WORDS]]


def _query(word: str) -> Any:
    italian, english = (SearchQuery(word, config=language) for language in STEMS)
    return SearchQuery(f"{word}:*", config="simple", search_type="raw") | italian | english
