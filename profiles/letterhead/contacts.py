"""Pure: the email, phone and town of a CV, for the letterhead; nothing else that a CV tells of a person."""

import re
from collections.abc import Mapping
from typing import Any

PLACES = ("email", "phone", "city")
LONGEST = 100
# A town, and no address: neither a number nor a list of parts.
TOWN = re.compile(r"[^\d,;/\n]{2,60}")


def contacts_of(resume: Mapping[str, Any]) -> dict[str, str]:
    """What the ``basics`` of a JSON Resume document say of email, phone and town, as far as they say it."""
    basics = resume.get("basics")
    basics = basics if isinstance(basics, Mapping) else {}
    location = basics.get("location")
    city = location.get("city") if isinstance(location, Mapping) else None
    said = {"email": basics.get("email"), "phone": basics.get("phone"), "city": city}
    read = {place: value.strip() for place, value in said.items() if isinstance(value, str) and value.strip()}
    if not TOWN.fullmatch(read.get("city", "")):
        read.pop("city", None)
    return {place: value for place, value in read.items() if len(value) <= LONGEST and "\n" not in value}
