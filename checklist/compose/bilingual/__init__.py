"""What a CV in one language lets a letter in the other say."""
