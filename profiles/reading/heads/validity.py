"""Pure: until when a paper is good or when it was renewed."""

from __future__ import annotations

import re

# Until when a certificate is good or when it was renewed is not when it was got.
UNTIL = (
    r"(?:rinnov\w+|agg\.?|aggiorn\w+|in scadenza|scad\w*\.?|valid[aoi]?|validità|in corso di validità|in "
    r"corso|renew\w+|re-?registered|re-?train\w+|updated|yearly|annually|ogni anno"
    r"|expir\w+|exp\.?|refresh\w+|good (?:to|until)|in date|up to date|current|thru|due)(?=[\s.:)]|$)"
)
VALIDITY = re.compile(
    r"(?<=[A-Za-z)]) (?:to|until|till|thru) (?:\w+ |\d{1,2}[/.])?(?:19|20)\d\d\b"
    rf"|\s*\({UNTIL}[^()]*\)"
    rf"|\s*[,;–-]\s*{UNTIL}[^(),;]*(?=[(),;]|$)|(?<=\s)(?<! di )(?<! of ){UNTIL}\s+[^(),;]*\d{{4}}",
    re.IGNORECASE,
)
EXPIRED = re.compile(r"\b(?:expired|lapsed|scadut[oaie])\b", re.IGNORECASE)  # what nobody holds any more
