"""The parts of a letter: frame, opening, work, background."""
