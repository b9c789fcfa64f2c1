"""The parts of a letter: subject, greeting, closing, signature, contacts, gaps left to fill in."""
