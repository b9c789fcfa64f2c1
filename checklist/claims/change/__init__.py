"""What something became: the second figure of a change that a fact tells."""
