"""Reading a CV into a JSON Resume document, with the words that each entry comes from. No Django, no database."""
