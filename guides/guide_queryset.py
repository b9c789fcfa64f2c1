"""Which guides there are for whom: published, offered, retired, begun; with titles and newest rubrics."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from django.db import models, transaction

from guides.document.schema import OPTIONAL, empty_document
from guides.localization import localized
from guides.rubric import Rubric
from queries.compiled import compiled

if TYPE_CHECKING:
    from accounts.models import User
    from guides.guide import Guide


def titles_of(guides: Iterable["Guide"], *, by: Literal["slug", "pk"] = "slug") -> dict[Any, str]:
    """The titles of guides that were loaded with their rubrics, in the page's language, by the slug or the key."""
    return {getattr(guide, by): localized(guide.published_rubric.document["title"]) for guide in guides}


class GuideQuerySet(models.QuerySet["Guide"]):
    def published(self) -> "GuideQuerySet":
        """Guides with a published rubric, in library order."""
        return self.filter(models.Exists(Rubric.objects.filter(guide=models.OuterRef("pk"))))

    def offered(self) -> "GuideQuerySet":
        """The published guides with which a letter can begin: those that are not retired."""
        return self.published().filter(retired_at=None)

    def retired(self) -> "GuideQuerySet":
        """Published guides with which no new letter can begin."""
        return self.published().filter(retired_at__isnull=False)

    def with_draft(self) -> "GuideQuerySet":
        """Guides with their drafts, in the same query."""
        return self.defer(None)

    def load_with_rubrics(self) -> list["Guide"]:
        """The published guides in library order, each with its newest rubric as ``published_rubric``, in one query.

        Without their drafts, each of which has some fifty kilobytes.
        """
        are_all = not self.query.where
        rubrics = newest_of_all() if are_all else newest_of_all.make().filter(guide__in=self.order_by().values("pk"))
        guides: list[Guide] = []
        for rubric in sorted(rubrics, key=lambda rubric: (rubric.guide.position, rubric.guide.slug)):
            rubric.guide.published_rubric = rubric
            guides.append(rubric.guide)
        return guides

    def state(self) -> tuple[Any, ...]:
        """What changes with anything that public pages show of guides: all columns but the draft, and the editions."""
        columns = [field.name for field in self.model._meta.concrete_fields if field.name != "draft"]
        # The number too: of two editions made at once, the older may be committed last.
        editions = models.Count("rubrics"), models.Max("rubrics__published_at")
        return tuple(self.order_by("pk").values_list(*columns, *editions))

    def titles(self, *, by: Literal["slug", "pk"] = "slug") -> dict[Any, str]:
        """The titles of the published guides in the page's language, in library order, in one query.

        Args:
            by: The field of a guide that is the key.
        """
        return titles_of(self.load_with_rubrics(), by=by)

    def unpublished(self) -> "GuideQuerySet":
        """Guides without a published rubric, which only admins see."""
        return self.filter(rubrics=None)

    def begin(
        self, slug: str, *, title: Mapping[str, str], by: "User", like: "Guide | None" = None, language: str = ""
    ) -> "Guide":
        """Create an unpublished guide.

        Args:
            slug: Its permanent name in URLs and files.
            title: By language.
            by: The admin.
            like: The guide whose draft is copied; None for an empty guide.
            language: The only language of the guide; "" for both.
        """
        document = empty_document(slug, title)
        if like is not None:
            own = {"slug": slug, "title": dict(title), "related": [one for one in like.draft["related"] if one != slug]}
            document = {key: value for key, value in like.draft.items() if key not in OPTIONAL} | own
        document |= {"language": language} if language else {}
        last = self.aggregate(last=models.Max("position"))["last"] or 0
        with transaction.atomic():
            guide = self.create(slug=slug, draft=document, position=last + 1, edited_by_admins=True)
            guide.changes.create(by=by, revision=1, fields=["slug", "title"])
        return guide


@compiled
def newest_of_all() -> "models.QuerySet[Rubric]":
    """The newest rubric of each guide, with the guide and without the long documents of both."""
    newest = Rubric.objects.order_by("guide_id", "-number").distinct("guide_id")
    return newest.select_related("guide").defer("document", "guide__draft")
