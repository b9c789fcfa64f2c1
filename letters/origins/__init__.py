"""Where the sentences of a letter come from: from facts, from the composer, from a model, or from the person."""
