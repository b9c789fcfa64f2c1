"""What an Italian CV says of an employer above what the writer did there: "Laboratorio accreditato per acque"."""

from checklist.compose.bilingual.language import is_own_sentence
from checklist.compose.italian.highlights import sentence
from checklist.facts import Fact
from checklist.text.segmentation import sentences


def without_employer(listed: list[Fact]) -> list[Fact]:
    """The lines of a job, without a summary that only names things: it stands above tasks, and is none of them.

    "Produzione di serramenti" is what the firm does. Where no other line tells what the writer did, it is kept.
    """
    tasks = [one for one in listed if one.kind == "highlight"]
    return [one for one in listed if one.kind != "summary" or not tasks or not _names_things(one.text)]


def _names_things(text: str) -> bool:
    parts = [text[one.start : one.end].strip() for one in sentences(text)]
    own = any(is_own_sentence(one, "it") for one in parts)
    return bool(parts) and not own and sentence(parts[0], running=True).startswith("mi occup")
