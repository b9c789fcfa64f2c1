"""What a letter says, found in its text: figures, people, actions, technologies, whose they are."""
