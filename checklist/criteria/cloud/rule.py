"""How `cloud` is judged."""

from checklist.criteria import Finding, Needs, criterion, finding, name_of, named
from checklist.criteria.practices import of_category
from checklist.detect.technologies.mentions import Mention
from checklist.letter import Letter
from checklist.lexicon.technologies import by_id, family
from checklist.text.segmentation import Span

_HOSTED = ("cloud-service", "database", "messaging", "orchestration", "container", "data", "ml")


@criterion("cloud", technical=True)
def cloud(letter: Letter, needs: Needs) -> Finding:
    """A platform with one of its services; the platform, or the cloud in general, alone is partial."""
    services = [one for one in of_category(letter, *_HOSTED)
                if one.technology.category == "cloud-service" or _on_platform(one)]  # fmt: skip
    platforms = of_category(letter, "cloud")
    held = [one for one in services if one.run < 8]
    general = letter.body_hits("cloud-general")
    spans: list[Span] = [*held[:4], *platforms[:2]] or [*services[:2], *general[:2]]
    names = [name_of(letter, one) for one in (platforms or services)]
    return finding(
        bool(held),
        bool(services or platforms or general),
        spans,
        "" if platforms else "general",
        names=named(names),
    )


def _on_platform(one: Mention) -> bool:
    return any(
        by_id()[up].category == "cloud" for up in family(one.technology.id) - {one.technology.id} if up in by_id()
    )
