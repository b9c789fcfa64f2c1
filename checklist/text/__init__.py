"""Cutting and cleaning the text of a letter; knows no words of any trade."""
