"""Agreement between sets of labels: the engine's with those of annotators, and annotators' with each other."""

from checklist.evaluate.splits import in_development_set, source

# Names under which training/ still knows them.
author, set_aside = source, in_development_set

__all__ = ["author", "in_development_set", "set_aside", "source"]
