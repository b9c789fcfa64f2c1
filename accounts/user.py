"""Users: people who sign in by e-mail, each a candidate, a mentor or an admin."""

import uuid
from dataclasses import asdict, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.addresses.deliverable import Deliverable
from accounts.admin_pages import ADMIN_PERMISSIONS
from accounts.notification_preferences import ByMail, Kind, Preference, preference_for
from accounts.security import second_factor
from audit.models import Action, Entry

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser


class UserQuerySet(models.QuerySet["User"]):
    def mentors(self) -> "UserQuerySet":
        """Active mentors who stay, whom candidates may ask, sorted by name."""
        return self.filter(role=User.Role.MENTOR, is_active=True, erasure_due_at=None).order_by("name", "pk")

    def visible_to(self, user: "User | AnonymousUser") -> "UserQuerySet":
        """For admins everybody, else oneself."""
        if not user.is_authenticated:
            return self.none()
        return self.all() if user.is_staff else self.filter(pk=user.pk)

    def with_address(self, address: str) -> "list[User]":
        """Who signs in with an address, in one statement whether or not anybody does.

        Returns:
            Those who have confirmed it; where nobody has, those who signed up with it.
        """
        address = address.strip().lower()
        is_confirmed = models.Q(emailaddress__email=address, emailaddress__verified=True)
        # A union, since an OR over two tables would read both.
        keys = self.filter(email=address).values("pk").union(self.filter(is_confirmed).values("pk"))
        found = self.filter(pk__in=keys).annotate(confirmations=models.Count("emailaddress", filter=is_confirmed))
        confirmed = [user for user in found if getattr(user, "confirmations", 0)]
        return confirmed or list(found)


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):  # type: ignore[misc]
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create a user; without a password they cannot sign in before resetting it."""
        user: User = self.model(email=email, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Create an admin whose address counts as confirmed (``manage.py createsuperuser``)."""
        with transaction.atomic():
            user = self.create_user(email, password, role=User.Role.ADMIN, **fields)
            user.emailaddress_set.create(email=user.email, verified=True, primary=True)
            user.record_role(by=None)
        return user


class User(AbstractBaseUser, PermissionsMixin, Deliverable):
    """A person who signs in by e-mail, with one role."""

    class Role(models.TextChoices):
        CANDIDATE = "candidate", _("candidate")
        MENTOR = "mentor", _("mentor")
        ADMIN = "admin", _("admin")

    class Language(models.TextChoices):
        ITALIAN = "it", "Italiano"
        ENGLISH = "en", "English"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("email"), unique=True)
    name = models.CharField(_("name"), max_length=120)
    role = models.CharField(_("role"), max_length=10, choices=Role.choices, default=Role.CANDIDATE)
    language = models.CharField(
        _("language of the pages"), max_length=2, choices=Language.choices, blank=True, default=""
    )
    letterhead = models.TextField(
        _("letterhead"),
        max_length=400,
        blank=True,
        help_text=_("Address, email and phone, as they should appear under your name, one on each line."),
    )
    # How their letters are set on paper (letters.paper.Layout), where a letter says nothing else; empty: the default.
    letter_layout = models.JSONField(default=dict, blank=True, editable=False)
    is_active = models.BooleanField(_("may sign in"), default=True)
    is_coordinator = models.BooleanField(
        _("coordinates reviews"),
        default=False,
        help_text=_(
            "Sees the requests of their programmes, or those of none if they coordinate none, and no letter; assigns, "
            "reminds, closes; every step is recorded."
        ),
    )
    # Notification preferences by kind, where they differ from the defaults (accounts/notification_preferences.py).
    notice_choices = models.JSONField(default=dict, blank=True, editable=False)
    mails_tell_more = models.BooleanField(
        _("titles in subjects, and the words of mentors"),
        default=False,
        help_text=_("Emails then show which role and company you are writing to, even on a locked screen."),
    )
    date_joined = models.DateTimeField(_("joined"), default=timezone.now, editable=False)
    # When the person has asked for their account to be erased: the time from which that is done (privacy/erasure/).
    erasure_due_at = models.DateTimeField(null=True, editable=False)
    erased_at = models.DateTimeField(null=True, editable=False)  # the row of somebody who has gone names nobody
    # The account of the same person that this one has become part of (docs/adr/0037): its row names nobody any more.
    merged_into = models.ForeignKey("self", models.DO_NOTHING, null=True, editable=False, related_name="merged")
    # Where the person was going when they signed up: a path of this site, for their first sign-in; "" for nowhere.
    first_page = models.CharField(max_length=500, blank=True, default="", editable=False)
    # From when on the person needs a second factor; None for those who need none.
    second_factor_due_at = models.DateTimeField(null=True, editable=False)

    if TYPE_CHECKING:
        # allauth's
        emailaddress_set: models.QuerySet[models.Model]
        authenticator_set: models.QuerySet[models.Model]
        usersession_set: models.QuerySet[models.Model]
        socialaccount_set: models.QuerySet[models.Model]

    objects: ClassVar[UserManager] = UserManager()

    EMAIL_FIELD = USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [models.CheckConstraint(name="email_in_lower_case", condition=models.Q(email=Lower("email")))]
        # Candidates choose among the few mentors; the sweeper looks for whoever has gone, or never came.
        indexes = [
            models.Index(fields=["name", "id"], name="mentors", condition=models.Q(role="mentor")),
            models.Index(Coalesce("last_login", "date_joined"), name="last_seen", condition=models.Q(erased_at=None)),
            models.Index(fields=["date_joined"], name="newcomers", condition=models.Q(last_login=None, erased_at=None)),
        ]

    def __str__(self) -> str:
        return gettext("A former member") if self.erased_at else self.name or self.email

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email = self.email.strip().lower()
        due_at = second_factor.due_at(self)
        if due_at != self.second_factor_due_at:
            self.second_factor_due_at = due_at
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "second_factor_due_at"}
        super().save(*args, **kwargs)

    def choose_language(self, code: str) -> None:
        """Set the language of pages and mails; ``code`` is a value of ``Language``."""
        self.language = code
        self.save(update_fields=["language"])

    def take_first_page(self) -> str:
        """Where the person was going when they signed up, asked for once; "" from the second time on."""
        page = self.first_page
        if page:
            self.first_page = ""
            self.save(update_fields=["first_page"])
        return page

    def notification_preference(self, kind: str) -> Preference:
        """How this person wants notifications of ``kind``, a value of ``Kind``."""
        return preference_for(self.notice_choices, kind)

    def set_notification_preferences(
        self, preferences: dict[str, Preference], *, mails_tell_more: bool | None = None
    ) -> None:
        """Save preferences by kind, and what mails tell; they apply to what happens from now on."""
        self.notice_choices = self.notice_choices | {
            kind: asdict(preference) for kind, preference in preferences.items()
        }
        if mails_tell_more is not None:
            self.mails_tell_more = mails_tell_more
        self.save(update_fields=["notice_choices", "mails_tell_more"])

    def stop_mail(self, by_mail: str, kind: str = "") -> None:
        """Stop the mails that are sent at once, or the daily summaries.

        Args:
            by_mail: The value of ``ByMail`` to replace by ``never``.
            kind: The value of ``Kind`` to which this is limited; "" for all kinds.
        """
        preferences = {each: self.notification_preference(each) for each in Kind.values if kind in {"", each}}
        stopped = {each: preference for each, preference in preferences.items() if preference.by_mail == by_mail}
        self.set_notification_preferences(
            {each: replace(preference, by_mail=ByMail.NEVER) for each, preference in stopped.items()}
        )

    def become_mentor(self, *, by: "User | None" = None) -> None:
        """Make a candidate a mentor.

        Raises:
            ValidationError: The person is not an active candidate. (An admin would lose the admins' pages.)
        """
        if self.role != self.Role.CANDIDATE or not self.is_active:
            raise ValidationError(gettext("Only candidates can become mentors."))
        self.role = self.Role.MENTOR
        with transaction.atomic():
            self.save(update_fields=["role"])
            self.record_role(by=by)

    def record_role(self, *, by: "User | None") -> None:
        """Record in the audit log what the person may do from now on; ``by`` is None for a command.

        Whoever is no active mentor any more gives back the letters that they were to read.
        """
        if not self.is_active_mentor:
            self.review_requests.take_back()
        Entry.objects.record(
            Action.ROLE_CHANGED,
            by=by,
            subject=self,
            role=self.role,
            coordinates=self.is_coordinator,
            may_sign_in=self.is_active,
        )

    def set_access(self, *, may_sign_in: bool) -> None:
        """Let the person sign in, or not, for an operator; without access sessions end and API tokens open nothing."""
        with transaction.atomic():
            self.is_active = may_sign_in
            self.save(update_fields=["is_active"])
            if not may_sign_in:
                for session in self.usersession_set.all():
                    session.end()  # type: ignore[attr-defined]
            self.record_role(by=None)

    def confirm_address(self) -> bool:
        """Count the address with which the person signs in as confirmed, for an operator; False when it was already."""
        with transaction.atomic():
            if self.has_confirmed(self.email):
                return False
            self.emailaddress_set.update_or_create(email=self.email, defaults={"verified": True, "primary": True})
            Entry.objects.record(Action.ADDRESS_CONFIRMED, subject=self)
        return True

    def has_confirmed(self, email: str) -> bool:
        """Whether ``email`` is an address of this person that they have confirmed; case does not matter."""
        return self.emailaddress_set.filter(verified=True, email__iexact=email).exists()

    @property
    def is_mentor(self) -> bool:
        return self.role == self.Role.MENTOR

    @property
    def needs_second_factor(self) -> bool:
        """Whether the role is one that reads what others wrote, or decides over them."""
        return self.role in {self.Role.MENTOR, self.Role.ADMIN} or self.is_coordinator

    @property
    def has_second_factor(self) -> bool:
        """Whether there is a passkey or an authenticator app; recovery codes alone are none."""
        return self.authenticator_set.exclude(type="recovery_codes").exists()

    def remove_factors(self) -> int:
        """Remove passkeys, app and recovery codes, for somebody who has lost them; end their sessions.

        Returns:
            How many there were.
        """
        with transaction.atomic():
            for session in self.usersession_set.all():
                session.end()  # type: ignore[attr-defined]
            number, _rows = self.authenticator_set.all().delete()
            Entry.objects.record(Action.FACTOR_REMOVED, subject=self, number=number)
        return number

    @property
    def second_factor_reminder(self) -> datetime | None:
        """Until when the person may go on without the second factor that they have to add; pages remind of it."""
        return second_factor.reminder(self)

    @property
    def is_active_mentor(self) -> bool:
        """Whether candidates may ask the person: a mentor who may sign in and has not asked to be erased."""
        return self.is_mentor and self.is_active and self.erasure_due_at is None

    def has_perm(self, perm: str, obj: models.Model | None = None) -> bool:
        """Whether the user has a permission in Django's admin: admins those that its pages need, others none."""
        return self.is_staff and perm in ADMIN_PERMISSIONS

    def has_module_perms(self, app_label: str) -> bool:
        """Whether the user has any permission for the models of an app."""
        return self.is_staff and any(permission.startswith(f"{app_label}.") for permission in ADMIN_PERMISSIONS)

    @property
    def is_staff(self) -> bool:
        """Whether the user may open Django's admin: active admins only."""
        return self.is_active and self.role == self.Role.ADMIN
