"""The shortest way to say something of oneself: five cards, for whoever has no CV at hand."""
