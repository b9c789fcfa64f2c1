"""How letters tell for whom somebody has worked, beside the names behind a preposition."""
