"""Who sees threads and comments."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.apps import apps
from django.db import models

from letters.anchoring import ALGORITHM, Revision
from letters.models import Letter, Version
from reviews.threads.reanchoring import against_the_original, carried, tried_again

if TYPE_CHECKING:
    from accounts.models import User
    from reviews.models import Comment, Placement, Thread  # noqa: F401 - in the bases


class ThreadQuerySet(models.QuerySet["Thread"]):
    def visible_to(self, user) -> Self:
        """A mentor's own threads at once; everybody else's on the versions one sees, once published."""
        if not user.is_authenticated:
            return self.none()
        versions = Version.objects.visible_to(user)
        published = models.Q(review__published_at__isnull=False) | models.Q(author=user)
        return self.filter(published, version__in=versions)

    def open(self) -> Self:
        """Those that nobody has dealt with yet."""
        return self.filter(state="open")

    def of(self, letter: Letter) -> Self:
        return self.filter(version__letter=letter)

    def on(self, version: Version) -> Self:
        """Those of the version and of the ones before it; ``at`` is where each stands on this version.

        A thread on the whole letter stands nowhere and has none.
        """
        here = models.FilteredRelation("placements", condition=models.Q(placements__version=version))
        found = self.filter(version__letter=version.letter_id, version__number__lte=version.number)
        found = found.annotate(at=here).select_related("at", "author", "review", "version")
        return found.defer("version__body")

    def resolve_for(self, mentor: "User", letter: Letter) -> None:
        """Close what ``mentor`` began on the letter: approving it says that nothing of it is left to do."""
        self.of(letter).filter(author=mentor).exclude(state="resolved").update(state="resolved")


class CommentQuerySet(models.QuerySet["Comment"]):
    def visible_to(self, user) -> Self:
        return self.filter(thread__in=apps.get_model("reviews", "Thread").objects.visible_to(user))


class PlacementQuerySet(models.QuerySet["Placement"]):
    def carry_to(self, version: Version, step: Revision) -> None:
        """Place on ``version`` the threads of these placements, those of the version before; ``step`` leads there."""
        self.carry(self.select_related("thread"), version, step)

    def carry(self, before: Iterable["Placement"], version: Version, step: Revision) -> list["Placement"]:
        """Save, and return, where the threads of ``before`` stand on ``version``."""
        steps = [(one, carried(step, one.start, one.end, one.near)) for one in before]
        lost = {one.thread.version_id for one, found in steps if found.start is None}
        bodies = Version.objects.filter(pk__in=lost).values_list("pk", "body")
        originals = {pk: Revision(body, version.body) for pk, body in bodies}
        made = []
        for one, step_found in steps:
            found, thread = step_found, one.thread
            if found.start is None and thread.span:
                found = tried_again(found, originals[thread.version_id], *thread.span)
            came_back = found.start is not None and step_found.start is None
            status = against_the_original(found, "" if came_back else one.status, thread.quote, version.body)
            place = {name: getattr(found, name) for name in ("start", "end", "score", "near", "candidates")}
            made.append(self.model(thread=thread, version=version, status=status, algorithm=ALGORITHM, **place))
        fields = ["start", "end", "status", "score", "near", "candidates", "algorithm"]
        unique = ["thread", "version"]
        return self.model.objects.bulk_create(made, update_conflicts=True, unique_fields=unique, update_fields=fields)
