"""Full-text search in Italian and English at once, by words and prefixes.

A search vector has every word three times: as written, and as its Italian and its English stem. So “sviluppatori”
finds “sviluppatore”, “develop” finds “developing”, and “nuv” finds “Nuvola”. The vectors are generated columns. They
have no index: people search their own letters, which the index of owners finds first (a thousand of 3,000 characters
each take 30 ms), and an index would slow down every save.
"""

import re
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector, SearchVectorField
from django.db.models import F, Func, GeneratedField, TextField, Value

STEMMED_LANGUAGES = ("italian", "english")
MAX_WORDS = 12
WORD = re.compile(r"[^\W_]+")
# Some database locales take all characters beyond ASCII for letters: «l’azienda» would be one word.
PUNCTUATION = "’‘“”«»–—…•·"


def search_vector(*columns: str) -> GeneratedField:
    """A generated column with the search vector of ``columns`` of the same row."""
    plain = [
        Func(
            F(column), Value(PUNCTUATION), Value(" " * len(PUNCTUATION)), function="translate", output_field=TextField()
        )
        for column in columns
    ]
    words: Any = SearchVector(*plain, config="simple")
    for language in STEMMED_LANGUAGES:
        words += SearchVector(*plain, config=language)
    return GeneratedField(expression=words, output_field=SearchVectorField(), db_persist=True)


def search_queries(text: str) -> list[Any]:
    """A query for each of the first ``MAX_WORDS`` words of ``text``: the word as a prefix, or either of its stems."""
    return [_query(word) for word in WORD.findall(text)[:MAX_WORDS]]


def _query(word: str) -> Any:
    italian, english = (SearchQuery(word, config=language) for language in STEMMED_LANGUAGES)
    return SearchQuery(f"{word}:*", config="simple", search_type="raw") | italian | english
