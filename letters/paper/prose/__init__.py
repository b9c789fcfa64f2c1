"""Pure: what a typesetter does to the prose of a letter: marks, spaces at which no line ends, links."""

from .links import link_addresses
from .typography import set_typography

__all__ = ["link_addresses", "set_typography"]
