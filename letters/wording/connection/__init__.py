"""The connection to a model: which addresses may be called, within which limits, and what came back."""
