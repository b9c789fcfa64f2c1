"""What a letter says of the company that it is for."""
