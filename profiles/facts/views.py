"""The page of one's facts, and what is done to one of them."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.types import UserRequest
from profiles.facts.fact import Fact
from profiles.facts.forms import FactForm
from profiles.facts.kinds import FIELDS
from profiles.facts.page import Row, groups, places_of
from profiles.facts.way_back import back_with_undo, sent_from, undo_parameters, way_back


@require_safe
def fact_list(request: UserRequest) -> HttpResponse:
    """My facts: those that are confirmed, as in a CV."""
    own = Fact.objects.visible_to(request.user)
    context = {
        "groups": groups(own.live().exclude(state="proposed").select_related("source").defer("source__text")),
        "waiting": own.proposed().count(),
        "kinds": [kind for kind in Fact.Kind if kind in FIELDS and kind != Fact.Kind.HIGHLIGHT],
        "shares": Fact.Share.choices,
    }
    return render(request, "profiles/facts.html", context)


@require_http_methods(["GET", "POST"])
def fact_detail(request: UserRequest, pk: str) -> HttpResponse:
    """One fact: its form, which changes it."""
    own = Fact.objects.visible_to(request.user).select_related("source").defer("source__text")
    fact = get_object_or_404(own.live().filter(kind__in=FIELDS), pk=pk)
    sent = request.POST if request.method == "POST" else None
    form = FactForm(sent, kind=fact.kind, data_of_fact=fact.data, share=fact.share, entries=places_of(fact))
    if sent is not None and form.is_valid():
        said = {name: form.cleaned_data.get(name) for name in ("share", "of")}
        try:
            return _back(request, fact.change(by=request.user, data=form.facts_data(), **said))
        except ValidationError as error:
            form.add_error(None, error)
    context = {"form": form, "fact": fact, "title": fact.get_kind_display(), "next": sent_from(request)}
    context["doubt"] = Row(fact).doubt
    return render(request, "profiles/fact.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def fact_create(request: UserRequest) -> HttpResponse:
    """A new fact in the person's own words, confirmed by that: its kind is in the address, and of which entry it is."""
    kind, of = request.GET.get("kind", "work"), _entry(request)
    if kind not in FIELDS or (kind == Fact.Kind.HIGHLIGHT) != (of is not None):
        raise Http404
    form = FactForm(request.POST if request.method == "POST" else None, kind=kind)
    if form.is_bound and form.is_valid():
        said: dict[str, Any] = {"data": form.facts_data(), "share": form.cleaned_data.get("share", "")}
        fact = Fact.objects.add(by=request.user, kind=kind, of=of.key if of else None, **said)
        return _back(request, fact)
    status = 422 if form.is_bound else 200
    return render(request, "profiles/fact.html", {"form": form, "title": Fact.Kind(kind).label}, status=status)


@require_POST
def fact_retire(request: UserRequest, pk: str) -> HttpResponse:
    """Not, or no longer, to be used."""
    fact = get_object_or_404(Fact.objects.visible_to(request.user).live(), pk=pk)
    at = timezone.now()
    fact.retire(by=request.user, at=at)
    if fact.state == Fact.State.PROPOSED:
        return back_with_undo(request, at)
    undo = f"{reverse('facts-undo')}?{undo_parameters(at)}"
    messages.success(request, gettext("Not used: %(title)s") % {"title": Row(fact).title}, extra_tags=undo)
    return way_back(request, "facts")


@require_safe
def fact_file(request: UserRequest) -> HttpResponse:
    """The facts as a JSON Resume document."""
    resume, _facts = Fact.objects.visible_to(request.user).as_resume()
    response = JsonResponse(resume, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = f'attachment; filename="bozza-{timezone.localdate():%Y-%m-%d}.json"'
    return response


def _entry(request: UserRequest) -> Fact | None:
    """The entry that a new highlight belongs to, by its key in the address."""
    if not (key := request.GET.get("of", "")):
        return None
    try:
        return get_object_or_404(Fact.objects.visible_to(request.user).live(), key=key)
    except ValidationError as error:
        raise Http404 from error


def _back(request: UserRequest, fact: Fact) -> HttpResponse:
    """To the page that the fact is on now."""
    return way_back(request, "facts-confirm" if fact.state == Fact.State.PROPOSED else "facts", fact)
