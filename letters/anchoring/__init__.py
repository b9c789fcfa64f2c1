"""Where a comment belongs after the text under it has changed. Pure Python, no Django.

A thread always belongs to the version it was written on. Where a later version shows it is a *placement*, which is
computed here. It is never guessed: an orphan, shown with the words it was written on, is better than a wrong place.

Every range is half-open and counted in Unicode code points.
"""

from letters.anchoring.placing import Placement, Revision, Status, port, port_restored
from letters.anchoring.splices import EditedRevision, Splice, apply_splices, port_through_splices

ALGORITHM = 1  # stored with every placement: raise it when a change would place comments differently

__all__ = [
    "ALGORITHM",
    "EditedRevision",
    "Placement",
    "Revision",
    "Splice",
    "Status",
    "apply_splices",
    "port",
    "port_restored",
    "port_through_splices",
]
