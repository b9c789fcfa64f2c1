"""The beginning of an advertisement: the role and the company that it names, with nothing guessed."""

from checklist.ads.heading.heading import Heading, read_heading

__all__ = ["Heading", "read_heading"]
