"""Human languages in a letter: their names, the levels that are told of them, and what somebody does in them."""
