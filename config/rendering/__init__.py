"""How templates are rendered, where Django is too slow."""
