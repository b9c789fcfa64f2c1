"""The criterion `skills-in-use`."""
