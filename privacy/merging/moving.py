"""The fields that refer to a person: which rows are moved, deleted and kept in a merge of accounts (docs/adr/0037)."""

from django.apps import apps
from django.db.models import Count, Model, Q, QuerySet
from django.db.models.functions import Now

from accounts.models import User
from conduct.models import Block
from letters.archive.archivable import delete_with_referring_rows
from letters.models import KeptWord, Letter
from mail.models import Mail
from privacy.notices.acceptance import Acceptance
from privacy.notices.documents import Document
from profiles.models import Fact, Source
from programmes.models import Membership
from reviews.models import Comment, Notice, Proposal, ReviewRequest

# Rows that go over to the account that stays.
MOVED = {
    "letters.Letter": {"owner"},
    "letters.AcceptedClaim": {"by"},
    "letters.KeptWord": {"owner"},
    "letters.Export": {"requested_by"},
    "letters.Wording": {"requested_by"},
    "reviews.ChecklistRun": {"requested_by"},
    "reviews.Dismissal": {"by"},
    "reviews.ModelAnswer": {"requested_by"},
    "reviews.Share": {"made_by"},
    "reviews.Placement": {"by"},
    "reviews.Thread": {"author"},
    "reviews.Comment": {"author", "mentions"},
    "reviews.AppliedSuggestion": {"by"},
    "reviews.Notice": {"recipient"},
    "conduct.Block": {"blocker", "blocked"},
    "conduct.Report": {"reporter", "person"},
    "mail.Mail": {"recipient"},
    "programmes.Membership": {"person"},
}
# SECURITY: what opens the account that ends, or gives it a part beside that of a candidate, ends with it.
DELETED = {
    "accounts.Token": {"user"},
    "letters.OwnModel": {"user"},
    "letters.SignaturePicture": {"owner"},
    "letters.WaitingText": {"user"},
    "accounts.User": {"groups", "user_permissions"},
    "accounts.AddressChange": {"user"},
    "accounts.MentorApplication": {"user"},
    "account.EmailAddress": {"user"},
    "mfa.Authenticator": {"user"},
    "socialaccount.SocialAccount": {"user"},
    "usersessions.UserSession": {"user"},
    "privacy.DataExport": {"person", "requested_by"},
    "programmes.Invitation": {"used_by"},
    "profiles.Fact": {"owner"},  # what is live was copied before: see ``copy_facts``
    "profiles.Source": {"owner"},
    "reviews.MentorProfile": {"user"},
    "reviews.ModelConsent": {"person"},
    "reviews.SavedAnswer": {"mentor"},
    "reviews.Webhook": {"owner"},
}
# Rows that go on to refer to the nameless row of the account that ended: frozen ones, and those of former duties.
KEPT = {
    "letters.Version": {"created_by"},
    "letters.Event": {"by"},
    "privacy.Acceptance": {"person"},
    "privacy.Erasure": {"person"},
    "privacy.AccountMerge": {"into", "other"},
    "accounts.User": {"merged_into"},
    "accounts.AddressChange": {"requested_by"},
    "accounts.MentorApplication": {"decided_by"},
    "accounts.MentorInvitation": {"invited_by", "used_by"},
    "programmes.Invitation": {"invited_by"},
    "programmes.Programme": {"created_by"},
    "guides.EditionProposal": {"proposed_by", "decided_by"},
    "guides.GuideChange": {"by"},
    "guides.Rubric": {"published_by"},
    "guides.SampleLetter": {"added_by"},
    "reviews.SharedAnswer": {"changed_by"},
    "reviews.PointAnswer": {"by"},
    "reviews.ReviewRequest": {"mentor"},
    "reviews.Decline": {"mentor"},
    "reviews.Proposal": {"mentor", "by"},
    "reviews.Review": {"mentor"},
    "reviews.Rerun": {"requested_by"},
    "conduct.Report": {"moderator"},
    "admin.LogEntry": {"user"},
}


def counts(other: User) -> dict[str, int]:
    """How much of each kind moves: letters (those in the bin too), their versions and open requests; and what ends."""
    letters = Letter.objects.filter(owner=other)
    open_requests = Count("review_requests", filter=Q(review_requests__ended_at=None), distinct=True)
    found = letters.aggregate(
        letters=Count("pk", distinct=True), versions=Count("versions", distinct=True), requests=open_requests
    )
    return {**found, "tokens": other.tokens.valid().count()}


def move(other: User, into: User) -> None:
    """Have everything of ``other`` that moves belong to ``into``, in the caller's transaction."""
    part_from_oneself(other, into)
    move_mails(other, into)
    copy_facts(other, into)
    drop_what_both_have(other, into)
    for label, fields in MOVED.items():
        model = apps.get_model(label)
        for name in fields - {"mentions"}:
            model._base_manager.filter(**{name: other}).update(**{name: into})
    Comment.mentions.through._base_manager.filter(user=other).update(user=into)
    carry_over_consents(other, into)


def part_from_oneself(other: User, into: User) -> None:
    """End what the two accounts have with each other: nobody is their own mentor, or blocks themself."""
    about = ReviewRequest.objects.filter(letter__owner=other, ended_at=None)
    for proposal in Proposal.objects.open().filter(request__in=about, mentor=into):
        proposal.decline(by=other)
    for request in about.filter(mentor=into):
        request.give_up(by=into)
    Block.objects.filter(Q(blocker=other, blocked=into) | Q(blocker=into, blocked=other)).delete()


def move_mails(other: User, into: User) -> None:
    """Mails of notices follow these. Messages with words of their own are about the account that ends."""
    mails = Mail.objects.filter(recipient=other)
    delete_with_referring_rows(mails.filter(notices=None))
    # A summary that is still to be written is left to that of the account that stays.
    unsent = mails.filter(day__isnull=False, finished_at=None)
    Notice.objects.filter(mail__in=unsent).update(mail=None)
    delete_with_referring_rows(unsent)
    mails.update(day=None)


def copy_facts(other: User, into: User) -> None:
    """Propose the facts of ``other`` to ``into``: confirmed ones are frozen, and the two may contradict each other."""
    known = Source.objects.filter(owner=into).values("digest")
    Source.objects.filter(owner=other).exclude(digest__in=known).update(owner=into)
    live = Fact.objects.visible_to(other).live()
    if Fact.objects.visible_to(into).live().filter(kind=Fact.Kind.BASICS).exists():
        live = live.exclude(kind=Fact.Kind.BASICS)
    said = ("key", "of", "kind", "data", "share", "position", "quote", "doubt")
    Fact.objects.bulk_create(
        Fact(owner=into, source_id=fact.source_id, **{name: getattr(fact, name) for name in said}) for fact in live
    )


def drop_what_both_have(other: User, into: User) -> None:
    """Delete rows of ``other`` that ``into`` has too, where the database allows but one."""
    both = KeptWord.objects.visible_to(into).values("words")
    KeptWord.objects.visible_to(other).filter(words__in=both).delete()
    Notice.objects.filter(recipient=other, event__in=Notice.objects.filter(recipient=into).values("event")).delete()
    mentions = Comment.mentions.through._base_manager
    mentions.filter(user=other, comment__in=mentions.filter(user=into).values("comment")).delete()
    drop_memberships_of_both(other, into)
    for mine, theirs in (("blocker", "blocked"), ("blocked", "blocker")):
        for block in Block.objects.filter(**{mine: other}):
            same = {mine: into, f"{theirs}_id": getattr(block, f"{theirs}_id"), "request_id": block.request_id}
            if Block.objects.filter(**same).exists():
                block.delete()


def drop_memberships_of_both(other: User, into: User) -> None:
    """Delete the memberships of ``other`` that ``into`` has too."""
    for membership in Membership.objects.of(other):
        same = Membership.objects.of(into).filter(programme=membership.programme_id, role=membership.role)
        if same.exists():
            membership.delete()


def carry_over_consents(other: User, into: User) -> None:
    """Accept for ``into`` what only ``other`` has accepted; what ``into`` has withdrawn stays so, for all letters."""
    before, taken = Acceptance.objects.newest(into), Acceptance.objects.newest(other)
    for document in (Document.TERMS, Document.CONSENT):
        if document not in before and document in taken and taken[document].is_in_force:
            Acceptance.objects.accept(document, by=into)
    if Document.CONSENT in before and not before[Document.CONSENT].accepted:
        Acceptance.objects.withdraw_consent(by=into)


def delete_access(other: User) -> None:
    """Delete what opens the account that ends, and what else ends with it."""
    other.tokens.revoke()
    for label, fields in DELETED.items():
        for name in fields - {"groups", "user_permissions"}:
            rows: QuerySet[Model] = apps.get_model(label)._base_manager.filter(**{name: other})
            delete_with_referring_rows(rows)
    other.groups.clear()
    other.user_permissions.clear()


def leave_a_nameless_row(other: User, into: User) -> None:
    """Say in the row of the account that ended which one it has become part of."""
    User.objects.filter(pk=other.pk).update(merged_into=into, erased_at=Now())
