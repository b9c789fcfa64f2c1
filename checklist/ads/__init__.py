"""Job advertisements: what one asks for, and how a letter answers it. Pure Python, like the rest of the engine."""

from checklist.ads.conditions import Condition
from checklist.ads.coverage import Answer, Coverage, against
from checklist.ads.demands import Demand
from checklist.ads.languages import Tongue
from checklist.ads.reading import Ad, read_ad
from checklist.ads.role_names import RoleNames, guide_for_ad, guide_for_role
from checklist.ads.touched import asked_about
from checklist.ads.words import label
from checklist.ads.years import Years

__all__ = [
    "Ad",
    "Answer",
    "Condition",
    "Coverage",
    "Demand",
    "RoleNames",
    "Tongue",
    "Years",
    "against",
    "asked_about",
    "guide_for_ad",
    "guide_for_role",
    "label",
    "read_ad",
]
