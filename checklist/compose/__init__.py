"""A first letter from confirmed facts, by plan and grammar; `docs/compose.md` describes it.

composed = compose(facts, rubric, "it", ad=text)    # facts of checklist.facts
composed.letter, composed.sentences, composed.gaps, composed.questions
"""

from checklist.compose.composing import Composition, compose, upper_bound
from checklist.compose.letter import Sentence
from checklist.compose.questions import Question
from checklist.compose.situations import BadSituation, situations

__all__ = ["BadSituation", "Composition", "Question", "Sentence", "compose", "situations", "upper_bound"]
