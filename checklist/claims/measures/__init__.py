"""Figures with their units in one measure, so that two weeks and 14 days are alike."""

from checklist.claims.measures.lengths import between_years
from checklist.claims.measures.quantity import Quantity
from checklist.claims.measures.reading import read
from checklist.claims.measures.shares import terms
from checklist.claims.measures.units import DAY, MONTH, WEEK, YEAR
from checklist.claims.measures.written import figures_of

__all__ = ["DAY", "MONTH", "WEEK", "YEAR", "Quantity", "between_years", "figures_of", "read", "terms"]
