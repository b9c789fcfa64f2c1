"""Italian nouns: tables by field, with gender, number and plurals."""
