"""What a letter calculates itself from figures that it tells: means, and what comes to so much in all."""
