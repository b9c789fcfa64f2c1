"""What a person typed in answer to a question of Bozza's, as it stands in the letter."""
