"""Which guide fits the role and the job ad of a letter, and which facts of the letter the ad tells."""

from dataclasses import dataclass
from functools import cached_property

from checklist.ads import Ad, RoleNames, guide_for_ad, guide_for_role, read_ad
from guides.models import Guide
from letters.beginning.advertisement import ANY_ROLE, LONGEST, names_of_roles
from letters.models import Letter

MIN_WORDS = 40  # words of an ad from which its language says in which one to write


@dataclass(frozen=True)
class Fact:
    """A fact that the ad tells and the letter does not have, or has otherwise."""

    name: str  # a field of the letter
    value: str


class FittingGuide:
    """Role, ad and guide of a letter held against each other. The ad is read when a property is first asked for."""

    def __init__(self, letter: Letter) -> None:
        self.letter = letter

    @cached_property
    def ad(self) -> Ad | None:
        """The ad as the checklist reads it; None without one."""
        return read_ad(self.letter.job_ad) if self.letter.job_ad.strip() else None

    @cached_property
    def because(self) -> str:
        """The words of the role or of the ad's title that ask for another guide."""
        if self._by_role is not None:
            return self.letter.role
        return self.ad.role if self.ad else ""

    @cached_property
    def _names(self) -> dict[str, RoleNames]:
        return names_of_roles()

    @cached_property
    def _by_role(self) -> str | None:
        return guide_for_role(self.letter.role, self._names) if self.letter.role.strip() else None

    @cached_property
    def _by_ad(self) -> str | None:
        if self.ad is None:
            return None
        return guide_for_ad(self.ad, self._names)

    @cached_property
    def better(self) -> Guide | None:
        """The offered guide that fits better than the letter's; None where role and ad do not ask for another."""
        slug = self._by_role if self._by_role is not None else self._by_ad
        current = self.letter.guide.slug
        if slug is None or slug == current:
            return None
        if not slug and not (current in self._names and self._names[current].listed):
            return None  # a guide that lists no roles may be for this one, too
        fitting = Guide.objects.offered().filter(slug=slug or ANY_ROLE).exclude(pk=self.letter.guide_id).first()
        return fitting if fitting and fitting.suits(self.letter.language) else None

    @cached_property
    def told_by_ad(self) -> list[Fact]:
        """What the ad says of company, role, language and guide, where the letter says nothing or something else."""
        if self.ad is None:
            return []
        said = {
            "company": self.ad.employer[:LONGEST],
            "role": self.ad.role[:LONGEST],
            "language": self.ad.language,
        }
        missing = [Fact(name, value) for name, value in said.items() if value and not getattr(self.letter, name)]
        other = said["language"] != self.letter.language and len(self.letter.job_ad.split()) >= MIN_WORDS
        told = missing + ([Fact("language", said["language"])] if other else [])
        return told + ([Fact("guide", self.better.slug)] if self.better and self._by_role is None else [])
