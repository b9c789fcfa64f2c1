"""Italian: lines of a CV as sentences, articles, agreement."""
