"""How a letter begins from a CV and an ad, or from an ad alone."""
