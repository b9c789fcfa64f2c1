"""The names that guides have for their roles, with which the checklist finds the guide for a role or a job ad."""

from checklist.ads import RoleNames
from guides.document.former_roles import with_roles
from guides.guide_queryset import GuideQuerySet


def role_names(guides: GuideQuerySet) -> dict[str, RoleNames]:
    """The names by slug in library order, in one query; of guides that have a published rubric."""
    documents = {guide.slug: guide.published_rubric.document for guide in guides.load_with_rubrics()}
    return {slug: RoleNames.of(with_roles(document)) for slug, document in documents.items()}
