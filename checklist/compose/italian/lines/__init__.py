"""What a line of an Italian CV needs before it is read: asides in brackets, and prepositions that it leaves out."""
