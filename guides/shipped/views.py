"""The page on which admins take, part by part, what is new in the file that their guide was made from."""

from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.types import UserRequest
from guides.access import admins_only
from guides.document.changes import MISSING, find_changes
from guides.document.errors import DocumentError
from guides.document.schema import languages_of
from guides.document.yaml_format import in_file_order
from guides.editor.views import error_message
from guides.models import Guide, ShippedGuide, StaleGuide
from guides.publication.field_labels import NamedChange, named, place
from guides.shipped.parts import UpdatePart, in_languages


class ShownPart(NamedTuple):
    """A part with its place and its changes in words."""

    part: UpdatePart
    place: str
    changes: list[NamedChange]


@admins_only
@require_http_methods(["GET", "POST"])
def guide_updates(request: UserRequest, slug: str) -> HttpResponse:
    """Show what is new, and take or decline what was pressed."""
    guide = get_object_or_404(Guide.objects.with_draft().select_related("shipped"), slug=slug)
    shipped: ShippedGuide | None = getattr(guide, "shipped", None)
    if request.method == "POST":
        if shipped:
            decide(request, shipped)
        return redirect("guide-updates", slug)
    shown = [shown_part(part, guide.draft, shipped.newest) for part in shipped.parts()] if shipped else []
    context = {
        "guide": guide,
        "shipped": shipped,
        "untouched": [one for one in shown if one.part.is_untouched],
        "touched": [one for one in shown if not one.part.is_untouched],
    }
    return render(request, "guides/updates.html", context)


def shown_part(part: UpdatePart, draft: dict[str, Any], newest: dict[str, Any]) -> ShownPart:
    """The part as the page shows it: from what the guide has to what its file has, in the guide's languages."""
    mine, now = (in_file_order(in_languages(side, languages_of(draft))) for side in (part.mine, part.newest))
    # Of an entry that comes or goes each field is shown, and not its title alone.
    mine, now = (
        {} if side is MISSING and isinstance(other, dict) else side for side, other in ((mine, now), (now, mine))
    )
    heading = place(".".join(part.key.split(".")[:2]), newest, draft)
    changes = [
        change._replace(place=change.place.removeprefix(f"{heading} › "))
        for change in named(find_changes(mine, now, part.key), newest, draft)
    ]
    return ShownPart(part, place(part.key, newest, draft), changes)


def decide(request: UserRequest, shipped: ShippedGuide) -> None:
    """Do what was pressed, and say what became of it."""
    sent, stamp = request.POST, request.POST.get("stamp", "")
    try:
        if "decline" in sent:
            shipped.decline(sent.getlist("decline"), stamp=stamp)
            messages.success(request, _("Our text is kept."))
            return
        if "all" in sent:
            shipped.take_untouched(by=request.user, stamp=stamp)
        else:
            merge = "merge" in sent
            shipped.take(sent.getlist("merge" if merge else "take"), by=request.user, stamp=stamp, merge=merge)
        messages.success(request, _("Saved in the draft. Try it out, then publish it."))
    except StaleGuide:
        messages.error(request, _("The guide has changed since you looked at it: here is how it is now."))
    except DocumentError as problem:
        messages.error(request, _("Nothing was changed: %(problem)s.") % {"problem": error_message(problem)})
