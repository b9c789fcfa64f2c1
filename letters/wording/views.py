"""Pages on which a candidate has a composed letter worded by a model, and sets a model of their own."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.security.reauthentication import has_reauthenticated, reauthentication_required
from accounts.types import UserRequest
from checklist.facts import BadFacts, Facts, read
from letters.access import own_letter
from letters.models import Letter, OwnModel, StaleDraft, Wording
from letters.wording.forms import OwnModelForm, TakeForm
from letters.wording.origins import composed_sentences
from letters.wording.own_model import endpoint_for, own_models_are_allowed
from letters.wording.page import WordingPage, estimate, names_of, what_is_sent
from letters.wording.rewording.plan import Plan, make_plan
from profiles.models import Fact


def plan_of(letter: Letter, facts: Facts | None, by_pointer: dict[str, Fact]) -> Plan | None:
    """What of a letter's draft may be reworded; None without facts."""
    if facts is None:
        return None
    composed = composed_sentences(letter.draft, facts, by_pointer)
    names = names_of(letter)
    return make_plan(letter.draft.body, composed, facts, language=letter.language, names=names, ad=letter.job_ad)


def own_facts(request: UserRequest) -> tuple[Facts | None, dict[str, Fact]]:
    """The person's facts with their rows by JSON pointer; None where nothing is confirmed, or they cannot be read."""
    document, by_pointer = Fact.objects.visible_to(request.user).as_resume()
    try:
        facts = read(document)
    except BadFacts:
        return None, {}
    return (facts if facts.confirmed else None), by_pointer


@require_http_methods(["GET", "POST"])
def letter_wording(request: UserRequest, pk: str) -> HttpResponse:
    """What a model would be sent, and what came back; a POST asks the model."""
    letter = own_letter(request, pk)
    endpoint = endpoint_for(request.user)
    facts, by_pointer = own_facts(request) if endpoint else (None, {})
    plan = plan_of(letter, facts, by_pointer)
    if request.method == "POST":
        try:
            if endpoint and plan and facts:
                Wording.objects.request(letter, plan, facts, endpoint, by=request.user)
        except ValidationError as error:
            messages.error(request, error.messages[0])
        return redirect("wording", letter.pk)
    newest = Wording.objects.visible_to(request.user).filter(letter=letter).newest()
    page = WordingPage(newest) if newest else None
    context: dict[str, object] = {"letter": letter, "endpoint": endpoint, "page": page}
    if endpoint and plan and plan.sentences:
        context |= {"plan": plan, "estimate": estimate(plan, endpoint), "sent": what_is_sent(plan)}
    return render(request, "letters/wording.html", context)


@require_GET
def wording_progress(request: UserRequest, pk: str) -> HttpResponse:
    """How far it is: the fragment that the page polls. Without scripts, the page itself."""
    wording = get_object_or_404(Wording.objects.visible_to(request.user).select_related("letter"), pk=pk)
    if not request.htmx:
        return redirect("wording", wording.letter_id)
    response = render(request, "letters/_wording.html", {"page": WordingPage(wording), "letter": wording.letter})
    if wording.is_finished:
        response["HX-Refresh"] = "true"  # the page offers to ask again
    return response


@require_POST
def wording_stop(request: UserRequest, pk: str) -> HttpResponse:
    """Stop it; what is done stays."""
    wording = get_object_or_404(Wording.objects.visible_to(request.user), pk=pk)
    wording.stop()
    return redirect("wording", wording.letter_id)


@require_POST
def wording_take(request: UserRequest, pk: str) -> HttpResponse:
    """Take the chosen sentences into the draft; those that have changed since stay the person's."""
    found = Wording.objects.visible_to(request.user).select_related("letter__draft", "letter__guide")
    wording = get_object_or_404(found.defer("letter__guide__draft"), pk=pk)
    form = TakeForm(request.POST, numbers=WordingPage(wording).new)
    try:
        taken, left = wording.take(set(form.cleaned_data["sentence"] if form.is_valid() else []))
    except StaleDraft:
        messages.error(request, _("The letter was saved at the same moment: take the sentences again."))
        return redirect("wording", wording.letter_id)
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect("wording", wording.letter_id)
    say_what_was_taken(request, taken, left)
    return redirect(wording.letter)


def say_what_was_taken(request: UserRequest, taken: int, left: int) -> None:
    """Say on the next page how many sentences are the model's now, and how many stayed."""
    now = ngettext(
        "%(n)d sentence is in the model’s words now.", "%(n)d sentences are in the model’s words now.", taken
    )
    messages.success(request, now % {"n": taken})
    if left:
        stayed = ngettext(
            "%(n)d sentence that you have changed stays as you wrote it.",
            "%(n)d sentences that you have changed stay as you wrote them.",
            left,
        )
        messages.info(request, stayed % {"n": left})


@require_http_methods(["GET", "POST"])
def own_model(request: UserRequest) -> HttpResponse:
    """One's own model, where the operator lets people have one."""
    if not own_models_are_allowed():
        return render(request, "letters/own_model.html") if request.method == "GET" else redirect("own-model")
    if request.method == "GET":
        return own_model_form(request)
    if has_reauthenticated(request):
        return own_model_set(request)
    # SECURITY: what asks who they are would keep the form, and with it the key, in the session.
    messages.info(request, _("Confirm who you are, then type the key again."))
    return redirect("own-model")


@reauthentication_required
def own_model_form(request: UserRequest) -> HttpResponse:
    own = OwnModel.objects.visible_to(request.user).first()
    return render(request, "letters/own_model.html", {"form": OwnModelForm(), "own": own})


def own_model_set(request: UserRequest) -> HttpResponse:
    """Set it, without ever showing its key again."""
    form = OwnModelForm(request.POST)
    if form.is_valid():
        said = form.cleaned_data
        OwnModel.objects.keep(by=request.user, url=said["url"], model=said["model"], key=said["key"])
        messages.success(request, _("Saved."))
        return redirect("own-model")
    own = OwnModel.objects.visible_to(request.user).first()
    return render(request, "letters/own_model.html", {"form": form, "own": own}, status=422)


@require_POST
def own_model_remove(request: UserRequest) -> HttpResponse:
    """Forget one's own model and its key."""
    OwnModel.objects.drop(by=request.user)
    messages.success(request, _("Your model and its key are forgotten."))
    return redirect("profile")
