"""Tools that a letter names: who works with them, and what was built with them."""
