"""Pages of sharing: the owner's list of links to a version, and the public page that a link opens."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.types import UserRequest
from guides.passages import markup, split_at_passages
from letters.access import own_letter
from reviews.models import GuestComment, Share, Thread
from reviews.sharing.forms import GuestForm, ShareForm


@require_http_methods(["GET", "POST"])
def share_list(request: UserRequest, pk: str, number: int) -> HttpResponse:
    """The links to the version, and who opened them; a POST makes one more, whose address is shown this once."""
    letter = own_letter(request, pk)
    version = get_object_or_404(letter.versions, number=number)
    form = ShareForm(request.POST if request.method == "POST" else None)
    link = ""
    if form.is_bound and form.is_valid():
        try:
            _share, key = Share.objects.make(version, by=request.user, **form.cleaned_data)
            link, form = request.build_absolute_uri(reverse("shared", args=[key])), ShareForm()
        except ValidationError as error:
            form.add_error(None, error)
    shares = Share.objects.visible_to(request.user).filter(version=version).prefetch_related("openings")
    shares = shares.annotate(comments_left=Count("comments", filter=Q(comments__removed_at=None)))
    context = {"letter": letter, "version": version, "form": form, "link": link, "shares": shares}
    return render(request, "reviews/shares.html", context, status=422 if form.is_bound else 200)


@require_POST
def share_revoke(request: UserRequest, pk: str) -> HttpResponse:
    """Close a link."""
    shares = Share.objects.visible_to(request.user).select_related("version__letter")
    share = get_object_or_404(shares, pk=pk)
    share.revoke(by=request.user)
    messages.success(request, _("This link no longer works."))
    return redirect("shares", share.version.letter_id, share.version.number)


@require_POST
def share_comments_remove(request: UserRequest, pk: str) -> HttpResponse:
    """Delete all comments that guests wrote through a link."""
    shares = Share.objects.visible_to(request.user).select_related("version__letter")
    share = get_object_or_404(shares, pk=pk)
    count = share.remove_comments()
    sentence = ngettext("%(count)d comment deleted.", "%(count)d comments deleted.", count)
    messages.success(request, sentence % {"count": count})
    return redirect("shares", share.version.letter_id, share.version.number)


@require_POST
def guest_remove(request: UserRequest, pk: int) -> HttpResponse:
    """Remove a guest's comment, for its owner."""
    comment = get_object_or_404(GuestComment.objects.visible_to(request.user).select_related("share__version"), pk=pk)
    comment.remove()
    return redirect(f"{comment.share.version.get_absolute_url()}#guests")


def with_key(view: Callable[[HttpRequest, Share, str], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open ``view`` to whoever has the key of a live link; unknown, expired and revoked keys are the same 404.

    SECURITY: the key alone gives access, so nothing passes it on: no referrer, no search engine, no cache. No cookie
    is set or read, which is why a form here needs no token against forgery.
    """

    @csrf_exempt
    @login_not_required
    @wraps(view)
    def page(request: HttpRequest, key: str) -> HttpResponse:
        if (share := Share.objects.find(key)) is None:
            raise Http404
        response = view(request, share, key)
        response["Referrer-Policy"] = "no-referrer"
        response["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        response["Cache-Control"] = "no-store, private"
        return response

    return page


def render_shared(request: HttpRequest, share: Share, key: str, form: GuestForm, *, status: int = 200) -> HttpResponse:
    """The page with the form; comments only where the owner shows them."""
    body, owner = share.version.body, share.version.letter.owner
    context: dict[str, Any] = {"share": share, "key": key, "form": form, "language": share.version.letter.language}
    context["pieces"] = split_at_passages(body, list(markup(body)))
    if share.shows_comments:
        threads = Thread.objects.visible_to(owner).filter(version=share.version, review__published_at__isnull=False)
        context |= {"threads": threads.prefetch_related("comments__author").order_by("start", "pk"), "owner": owner}
        context["guests"] = GuestComment.objects.visible_to(owner).filter(share__version=share.version)
    return render(request, "reviews/shared.html", context, status=status)


@with_key
@require_safe
def shared(request: HttpRequest, share: Share, key: str) -> HttpResponse:
    """The text of the version, with its comments if the owner shows them."""
    if request.method == "GET" and request.user.pk != share.version.letter.owner_id:
        share.count_opening()
    return render_shared(request, share, key, GuestForm(may_comment=share.allows_comments))


@with_key
@require_POST
def shared_answer(request: HttpRequest, share: Share, key: str) -> HttpResponse:
    """Save what a guest writes, under the name that they give."""
    form = GuestForm(request.POST, may_comment=share.allows_comments)
    if form.is_valid():
        try:
            share.answer(**form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return redirect(f"{reverse('shared', args=[key])}?thanks=1")
    return render_shared(request, share, key, form, status=422)
