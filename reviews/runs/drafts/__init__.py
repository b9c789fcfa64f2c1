"""The draft while it is written: the column beside it, and what spares work after each pause of typing."""
