"""Where a comment stands when the text under it has changed. Pure Python, no Django.

A thread belongs for ever to the version it was written on; what a later version shows is a *placement*
computed here. The rule above all others: never guess. An orphan, shown with its old words, beats a wrong place.

Every offset is a half-open range in Unicode code points.
"""

from letters.anchoring.placing import Placement, Revision, Status, port, restored
from letters.anchoring.splices import Edited, Splice, spliced, through

ALGORITHM = 1  # kept with every placement: raise it when a change places comments elsewhere

__all__ = ["ALGORITHM", "Edited", "Placement", "Revision", "Splice", "Status", "port", "restored", "spliced", "through"]
