"""The advisory locks that tests take."""

HELD_WORK = 4711  # workers that load held_work.py wait for it
