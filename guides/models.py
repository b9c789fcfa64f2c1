"""The models of guides."""

from guides.change import GuideChange
from guides.guide import ApprovalNeeded, Guide, StaleGuide
from guides.publication.proposal import EditionProposal
from guides.rubric import Rubric
from guides.sample_letter import SampleLetter
from guides.shipped.shipped_guide import ShippedGuide

__all__ = [
    "ApprovalNeeded",
    "EditionProposal",
    "Guide",
    "GuideChange",
    "Rubric",
    "SampleLetter",
    "ShippedGuide",
    "StaleGuide",
]
