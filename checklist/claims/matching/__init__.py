"""Whether what a letter says and what a fact says are the same: figures, what they count, and stretches of time."""
