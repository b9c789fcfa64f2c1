"""The criterion `night-shifts`, which no list knows."""
