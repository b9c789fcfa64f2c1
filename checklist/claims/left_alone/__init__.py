"""Numbers that are left alone: those that claim nothing, and those that are not understood."""
