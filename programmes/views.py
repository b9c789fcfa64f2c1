"""Pages of programmes: one's own, joining and leaving, and for those who run one its people and invitations."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.models import User
from accounts.types import UserRequest
from guides.models import Guide
from limits.quota import QuotaExceeded
from programmes.forms import AppointForm, CodeForm, InviteForm, ProgrammeForm
from programmes.models import Invitation, Membership, Programme

PAGE_SIZE = 100


def render_own(request: UserRequest, form: CodeForm, *, status: int = 200) -> HttpResponse:
    """The page of one's own programmes."""
    memberships = Membership.objects.visible_to(request.user).of(request.user)
    context = {
        "memberships": memberships.select_related("programme"),
        "invitations": Invitation.objects.visible_to(request.user).for_person(request.user).select_related("programme"),
        "by_domain": Programme.objects.by_domain(request.user),
        "run": Programme.objects.run_by(request.user),
        "form": form,
    }
    return render(request, "programmes/list.html", context, status=status)


@require_GET
def programme_list(request: UserRequest) -> HttpResponse:
    """One's own programmes, invitations to others, and the field for a code."""
    return render_own(request, CodeForm())


@require_POST
def programme_join(request: UserRequest) -> HttpResponse:
    """Join by a code."""
    form = CodeForm(request.POST)
    if form.is_valid():
        try:
            programme = Programme.objects.enter(form.cleaned_data["code"], by=request.user)
        except ValidationError as error:
            form.add_error("code", error)
        except QuotaExceeded as exceeded:
            form.add_error("code", exceeded.sentence)
            return exceeded.mark(render_own(request, form))
        else:
            messages.success(request, _("You belong to %(programme)s now.") % {"programme": programme})
            return redirect("programmes")
    return render_own(request, form, status=422)


@require_POST
def programme_join_by_domain(request: UserRequest, pk: str) -> HttpResponse:
    """Join a programme that is open to the domain of a confirmed address."""
    programme = get_object_or_404(Programme.objects.by_domain(request.user), pk=pk)
    Membership.objects.add(programme, request.user, Membership.Role.CANDIDATE)
    messages.success(request, _("You belong to %(programme)s now.") % {"programme": programme})
    return redirect("programmes")


@require_POST
def invitation_accept(request: UserRequest, pk: int) -> HttpResponse:
    """Accept an invitation for one of one's confirmed addresses."""
    mine = Invitation.objects.visible_to(request.user).for_person(request.user).select_related("programme")
    invitation = get_object_or_404(mine, pk=pk)
    try:
        invitation.accept(by=request.user)
        messages.success(request, _("You belong to %(programme)s now.") % {"programme": invitation.programme})
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect("programmes")


@require_POST
def membership_end(request: UserRequest, pk: int) -> HttpResponse:
    """Leave a programme, or take somebody out of one that one runs."""
    memberships = Membership.objects.visible_to(request.user).filter(left_at=None).select_related("programme", "person")
    membership = get_object_or_404(memberships, pk=pk)
    if not membership.can_be_ended_by(request.user):
        raise PermissionDenied
    membership.end()
    messages.success(request, _("%(person)s no longer belongs to it.") % {"person": membership.person})
    return (
        redirect("programmes") if membership.person == request.user else redirect("programme", membership.programme_id)
    )


def edit(request: UserRequest, programme: Programme) -> HttpResponse:
    """Show the form of a programme, and save it."""
    if not request.user.is_staff:
        raise PermissionDenied
    data = request.POST if request.method == "POST" else None
    form = ProgrammeForm(data, instance=programme, guides=Guide.objects.titles(by="pk"))
    if form.is_valid():
        form.save()
        messages.success(request, _("Saved."))
        return redirect("programme", programme.pk)
    context = {"form": form, "programme": programme}
    return render(request, "programmes/edit.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def programme_new(request: UserRequest) -> HttpResponse:
    """For admins: a new programme."""
    return edit(request, Programme(created_by=request.user))


@require_http_methods(["GET", "POST"])
def programme_edit(request: UserRequest, pk: str) -> HttpResponse:
    """For admins: name, period, guides, code and domain."""
    return edit(request, get_object_or_404(Programme.objects.visible_to(request.user), pk=pk))


def run_programme(request: UserRequest, pk: str) -> Programme:
    """The programme, for those who run it; its other members are refused."""
    programme = get_object_or_404(Programme.objects.visible_to(request.user), pk=pk)
    if not programme.is_run_by(request.user):
        raise PermissionDenied
    return programme


def render_people(request: UserRequest, programme: Programme, form: InviteForm, *, status: int = 200) -> HttpResponse:
    """The page of a programme's people."""
    people = Membership.objects.visible_to(request.user).filter(programme=programme).standing().select_related("person")
    invited = Invitation.objects.visible_to(request.user).filter(programme=programme).open()
    context = {
        "programme": programme,
        "page": Paginator(people.order_by("role", "person__name", "pk"), PAGE_SIZE).get_page(request.GET.get("page")),
        "invitations": invited[:PAGE_SIZE],
        "form": form,
        "appoint_form": AppointForm(auto_id="appoint_%s") if request.user.is_staff else None,
    }
    return render(request, "programmes/people.html", context, status=status)


@require_GET
def programme_detail(request: UserRequest, pk: str) -> HttpResponse:
    """Its people and invitations, for those who run it."""
    return render_people(request, run_programme(request, pk), InviteForm())


@require_POST
def programme_invite(request: UserRequest, pk: str) -> HttpResponse:
    """Invite candidates or mentors by a list."""
    programme, form = run_programme(request, pk), InviteForm(request.POST, request.FILES)
    if not form.is_valid():
        return render_people(request, programme, form, status=422)
    try:
        said = form.cleaned_data
        number = Invitation.objects.invite(programme, said["people"], said["role"], by=request.user)
    except QuotaExceeded as exceeded:
        form.add_error(None, exceeded.sentence)
        return exceeded.mark(render_people(request, programme, form))
    sentence = ngettext("%(n)d person was invited.", "%(n)d people were invited.", number) % {"n": number}
    messages.success(request, sentence)
    return redirect("programme", programme.pk)


@require_POST
def programme_appoint(request: UserRequest, pk: str) -> HttpResponse:
    """For admins: have somebody coordinate the programme."""
    programme, form = run_programme(request, pk), AppointForm(request.POST)
    if not request.user.is_staff:
        raise PermissionDenied
    address = form.cleaned_data["email"] if form.is_valid() else ""
    person = User.objects.visible_to(request.user).filter(email__iexact=address, is_active=True).first()
    if person:
        Membership.objects.add(programme, person, Membership.Role.COORDINATOR, by=request.user)
        messages.success(request, _("%(person)s coordinates it now.") % {"person": person})
    else:
        messages.error(request, _("Nobody here has this address."))
    return redirect("programme", programme.pk)
