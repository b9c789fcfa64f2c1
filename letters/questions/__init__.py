"""The questions whose answers would do a composed letter the most good."""
