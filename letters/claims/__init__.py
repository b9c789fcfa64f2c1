"""The claims of a letter, checked against what its owner has confirmed."""
