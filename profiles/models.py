"""The models of profiles, for Django and for whoever stands above."""

from profiles.facts.fact import Fact
from profiles.importing.source import Source

__all__ = ["Fact", "Source"]
