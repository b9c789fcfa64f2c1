"""Facts from one's own letters: what they say of their writer is proposed, with the words that say it."""
