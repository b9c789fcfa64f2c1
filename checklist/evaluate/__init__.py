"""Agreement between sets of labels: the engine's with those of annotators, and annotators' with each other."""
