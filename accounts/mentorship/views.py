"""Pages for applying to be a mentor, for admins who decide and invite, and for accepting an invitation."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts.mentorship.forms import ApplicationForm, InvitationForm
from accounts.mentorship.invitation import FOR_ANOTHER_ADDRESS
from accounts.models import MentorApplication, MentorInvitation
from accounts.types import UserRequest


def refuse_all_but_admins(request: UserRequest) -> None:
    """Raise ``PermissionDenied`` unless the user is an admin."""
    if not request.user.is_staff:
        raise PermissionDenied


@require_http_methods(["GET", "POST"])
def mentor_apply(request: UserRequest) -> HttpResponse:
    form = ApplicationForm(request.POST if request.method == "POST" else None)
    latest = MentorApplication.objects.visible_to(request.user).filter(user=request.user).last()
    if request.method == "POST" and form.is_valid():
        try:
            MentorApplication.objects.apply(form.cleaned_data["words"], by=request.user)
            messages.success(request, _("Sent. An admin will read it and answer."))
            return redirect("mentor-apply")
        except ValidationError as error:
            form.add_error(None, error)
    context = {"form": form, "application": latest}
    return render(request, "accounts/apply.html", context, status=422 if form.is_bound else 200)


def mentors_page(request: UserRequest, form: InvitationForm, *, status: int = 200, **more: object) -> HttpResponse:
    """The page with undecided applications, valid invitations and the form that invites."""
    context = {
        "form": form,
        "applications": MentorApplication.objects.visible_to(request.user).undecided().select_related("user"),
        "invitations": MentorInvitation.objects.visible_to(request.user).valid().select_related("invited_by"),
    }
    return render(request, "accounts/mentors.html", context | more, status=status)


@require_http_methods(["GET", "POST"])
def mentor_list(request: UserRequest) -> HttpResponse:
    """For admins: applications and invitations; a POST invites somebody."""
    refuse_all_but_admins(request)
    form = InvitationForm(request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return mentors_page(request, form)
    if not form.is_valid():
        return mentors_page(request, form, status=422)
    invitation, key = MentorInvitation.objects.invite(form.cleaned_data["email"], by=request.user)
    link = request.build_absolute_uri(reverse("invitation", args=[key]))
    invitation.queue_mail(link)
    return mentors_page(request, InvitationForm(), link=link, invited=invitation)


@require_POST
def application_decide(request: UserRequest, pk: str) -> HttpResponse:
    refuse_all_but_admins(request)
    application = get_object_or_404(MentorApplication.objects.visible_to(request.user), pk=pk)
    accept = request.POST.get("answer") == "accept"
    try:
        application.decide(accept=accept, by=request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        who = {"name": application.user.name}
        messages.success(
            request, _("%(name)s is a mentor now.") % who if accept else _("%(name)s remains a candidate.") % who
        )
    return redirect("mentors")


@require_POST
def invitation_revoke(request: UserRequest, pk: str) -> HttpResponse:
    refuse_all_but_admins(request)
    get_object_or_404(MentorInvitation.objects.visible_to(request.user), pk=pk).revoke()
    messages.success(request, _("The link no longer works."))
    return redirect("mentors")


@require_http_methods(["GET", "POST"])
def invitation_accept(request: UserRequest, key: str) -> HttpResponse:
    """The page of an invitation's link; a POST makes the person a mentor, if it was sent to an address of theirs."""
    invitation = MentorInvitation.objects.find(key)
    if invitation is None:
        raise Http404
    is_invited = invitation.is_for(request.user)
    if request.method == "POST" and is_invited:
        try:
            invitation.accept(by=request.user)
            messages.success(request, _("You are now a mentor. Say which guides and languages you read."))
            return redirect("mentor-profile")
        except ValidationError as error:
            messages.error(request, error.messages[0])
    context = {"invitation": invitation, "refusal": None if is_invited else FOR_ANOTHER_ADDRESS}
    status = 403 if request.method == "POST" and not is_invited else 200
    return render(request, "accounts/invitation.html", context, status=status)
