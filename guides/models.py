"""The models of guides."""

from guides.change import GuideChange
from guides.guide import Guide, StaleGuide
from guides.rubric import Rubric
from guides.sample_letter import SampleLetter

__all__ = ["Guide", "GuideChange", "Rubric", "SampleLetter", "StaleGuide"]
