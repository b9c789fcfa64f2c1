"""English: lines of a CV as sentences, articles, verbs."""
