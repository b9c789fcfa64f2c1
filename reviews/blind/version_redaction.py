"""Redactions: which ranges of a version a mentor who reads it blind does not see, found once and stored."""

from collections.abc import Iterable
from functools import lru_cache

from django.db import models, transaction
from django.db.models.functions import Now

from letters.models import Version
from reviews.blind.identity import secrets_of
from reviews.blind.redaction import Secrets, secret_ranges, secrets_pattern

METHOD = 1  # raised when a change of the code finds other ranges: every version then gets a new row
SWEPT = 20  # versions in one go of the sweeper


class VersionRedactionQuerySet(models.QuerySet["VersionRedaction"]):
    """Making redactions, and finding those of versions."""

    def of(self, version: Version) -> "VersionRedaction":
        """The redaction of a version, made now if there is none yet."""
        return self.filter(version=version, method=METHOD).first() or self._make(version)

    def by_version(self, versions: Iterable[Version]) -> "dict[int, VersionRedaction]":
        """The redaction of each of the versions, by its primary key, in one query when all have been made."""
        wanted = {version.pk: version for version in versions}
        made = {row.version_id: row for row in self.filter(version__in=wanted, method=METHOD)}
        return {pk: made.get(pk) or self._make(version) for pk, version in wanted.items()}

    def _make(self, version: Version) -> "VersionRedaction":
        secrets = sorted(secrets_of(version))
        found = {"secrets": secrets, "ranges": secret_ranges(version.body, secrets_pattern(secrets))}
        # Two readers may come at once: the constraint decides, and both get the same row.
        return self.get_or_create(version=version, method=METHOD, defaults=found)[0]

    def sweep(self) -> int:
        """Make the redactions that are missing of versions which mentors read blind; how many they were."""
        requests = Version.review_requests.rel.related_model._base_manager.filter(is_blind=True, ended_at=None)
        made = self.filter(version=models.OuterRef("version"), method=METHOD)
        # The keys first, by the index ``blind_requests``: a join with versions would carry their texts along.
        missing = list(requests.exclude(models.Exists(made)).values_list("version", flat=True)[:SWEPT])
        if not missing:
            return 0
        with transaction.atomic():
            versions = Version.objects.filter(pk__in=missing).select_related("letter__owner")
            return len([self._make(version) for version in versions])


class VersionRedaction(models.Model):
    """What is hidden of a version, half-open ranges in code points. The database refuses to change it (docs/adr/0033).

    ``secrets`` are the words that identify its writer, for the texts beside it: the title, a note, a comment.
    """

    version = models.ForeignKey(Version, models.PROTECT, related_name="redactions")
    method = models.PositiveSmallIntegerField()
    ranges = models.JSONField()
    secrets = models.JSONField()
    made_at = models.DateTimeField(db_default=Now())

    objects = VersionRedactionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "method"], name="one_redaction_per_method")]

    def __str__(self) -> str:
        return f"{self.version_id} {self.method}"

    @property
    def known(self) -> Secrets | None:
        """What finds the writer's secrets in another text; None when nothing is known of them."""
        return _pattern(tuple(self.secrets))


@lru_cache(maxsize=256)
def _pattern(secrets: tuple[str, ...]) -> Secrets | None:
    return secrets_pattern(secrets)
