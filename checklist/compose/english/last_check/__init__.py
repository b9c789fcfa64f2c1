"""The last look at a composed English clause: what is in doubt is left out."""
