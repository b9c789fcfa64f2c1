"""A last check of an Italian clause: it is said only where each of its parts is of a form that is known to be right."""
