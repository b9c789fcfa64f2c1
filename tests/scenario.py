"""One of everything private, and everybody who might come near it; each object carries a word of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.test import Client
from django.test.client import ClientHandler
from django.utils import timezone

from accounts.models import AddressChange, MentorApplication, MentorInvitation, Token, User
from accounts.security.sessions import SEEN_AT, start
from accounts.tokens import digest
from conduct.models import Block, Report
from conduct.reports.subjects import guest_subject
from guides.models import EditionProposal, Guide, SampleLetter
from letters.models import (
    AcceptedClaim,
    Attachment,
    Export,
    KeptWord,
    Letter,
    OwnModel,
    SignaturePicture,
    Version,
    Wording,
)
from privacy.mails import sign
from privacy.models import AccountMerge, DataExport, Erasure
from profiles.models import Fact, Source
from programmes.models import Invitation as ProgrammeInvitation
from programmes.models import Membership, Programme
from reviews.models import (
    ChecklistRun,
    Dismissal,
    GuestComment,
    ModelAnswer,
    Notice,
    Proposal,
    Rerun,
    ReviewRequest,
    SavedAnswer,
    Share,
    SharedAnswer,
    Thread,
    Webhook,
)
from reviews.notifications.wording import unsubscribe_token
from tests.sign_in import confirm_identity

ROLES = ["anonymous", "owner", "stranger", "mentor", "former", "other_mentor", "admin"]

PROGRAMME_PAGES = [
    *("programme", "programme-edit", "programme-join-by-domain", "programme-invite", "programme-appoint")
]


@dataclass
class Scenario:
    people: dict[str, User | None]
    letter: Letter
    version: Version
    run: ChecklistRun
    export: Export
    request: ReviewRequest  # of ``version``, waiting, with an unpublished comment
    draft_thread: Thread
    thread: Thread  # published, on an earlier version
    dismissal: Dismissal  # of a point that the letter does not meet
    token: Token
    notice: Notice  # the owner's, of the published review
    share: Share  # of ``version``, live, with a guest's comment
    share_key: str
    guest: GuestComment
    edition: EditionProposal  # for the guide, of a draft that has changed since
    sample: SampleLetter  # an admin's, to try the guide on
    binned: Letter
    rerun: Rerun  # under way
    pooled: ReviewRequest  # for any mentor, about another letter of the owner's
    application: MentorApplication  # the stranger's
    invitation: MentorInvitation
    key: str  # of the invitation's link
    answer: SavedAnswer  # the mentor's
    shared_answer: SharedAnswer  # for all mentors
    address_keys: dict[str, str]  # of the owner's change of address, by the name of the page
    proposal: Proposal  # of another mentor for ``request``
    report: Report  # the owner's, on the guest's comment, which they disclose
    block: Block  # the owner's, of the mentor
    session: UserSession  # the owner's, in another browser
    provider_account: SocialAccount  # the owner's
    data_export: DataExport  # the owner's, finished
    fact: Fact  # the owner's, a highlight that waits to be confirmed
    source: Source  # the owner's CV
    accepted: AcceptedClaim  # the owner's
    attachment: Attachment  # of the owner's letter, shown to the mentor with ``request``
    wording: Wording  # of the owner's letter, finished
    model_answer: ModelAnswer  # on ``run``, finished
    merge_key: str  # of the link that merges another account into the owner's
    kept_word: KeptWord  # the owner's
    keep_token: str  # of the link that keeps the stranger's account, who has thought better of leaving
    programme: Programme  # whose coordinator is not among the roles; nobody of them belongs to it but a fellow
    membership: Membership  # the owner's
    programme_invitation: ProgrammeInvitation  # of the stranger
    webhook: Webhook  # the owner's
    sessions: dict[str, str] = field(default_factory=dict)  # the key of each role that has signed in
    # Of all clients, since each would load all middleware anew.
    handler: ClientHandler = field(default_factory=lambda: ClientHandler(enforce_csrf_checks=False))

    def client(self, role: str) -> Client:
        """A new browser of the role's, signed in unless it is nobody's. All of one role share a session."""
        client = Client()
        client.handler = self.handler
        if person := self.people[role]:
            if role not in self.sessions:
                client.force_login(person)
                confirm_identity(client, person)
                session = client.session  # just now, for a day: no request has to note it
                start(session)
                session[SEEN_AT] += 24 * 3600
                session.save()
                self.sessions[role] = client.session.session_key
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sessions[role]
        return client

    def path_arguments(self) -> dict[str, dict[str, Any]]:
        """The arguments of each private URL."""
        letter, version = {"pk": self.letter.pk}, {"pk": self.letter.pk, "number": self.version.number}
        run, export, request = {"pk": self.run.pk}, {"pk": self.export.pk}, {"pk": self.request.pk}
        comment = {"pk": self.thread.comments.get().pk}
        guide, rerun = {"slug": "backend"}, {"slug": "backend", "pk": self.rerun.pk}
        sample = {"slug": "backend", "pk": self.sample.pk}
        edition = {"slug": "backend", "pk": self.edition.pk}
        fact = {"pk": self.fact.pk}
        wording, attachment = {"pk": self.wording.pk}, {"pk": self.attachment.pk}
        model_answer = {"pk": self.model_answer.pk}
        thread, data_export = {"pk": self.thread.pk}, {"pk": self.data_export.pk}
        return {
            **dict.fromkeys(
                [
                    "letter",
                    "draft",
                    "versions",
                    "version-new",
                    "draft-check",
                    "draft-points",
                    "dismissal-new",
                    "point-answer-new",
                    "correction-new",
                    "kept-word-new",
                ],
                letter,
            ),
            **dict.fromkeys(
                [
                    "ask",
                    "letter-beginning",
                    "quick-entry",
                    "preview",
                    "letter-ad",
                    "palette",
                    "letter-guide",
                    "ad-facts",
                    "compare-choose",
                ],
                letter,
            ),
            **dict.fromkeys(
                [
                    "letter-copy",
                    "gaps",
                    "old-words-keep",
                    "archive",
                    "unarchive",
                    "bin",
                    "draft-export",
                    "draft-compose",
                    "layout",
                ],
                letter,
            ),
            "put-back": {"pk": self.binned.pk},
            **dict.fromkeys(["unused", "sentence-write", "questions", "deadline-calendar"], letter),
            **dict.fromkeys(
                [
                    "version-name",
                    "sending",
                    "sending-undo",
                    "next-step",
                    "next-step-calendar",
                    "answer",
                    "answer-undo",
                    "api-restore",
                ],
                version,
            ),
            "suggestions-accept": letter,
            "compare": {"pk": self.letter.pk, "old": 1, "new": self.version.number},
            **dict.fromkeys(
                ["api-letter", "api-draft", "api-draft-threads", "api-versions", "api-events", "story"], letter
            ),
            **dict.fromkeys(["version", "run-new", "export-new", "restore", "ways-out"], version),
            **dict.fromkeys(["api-version", "api-version-runs", "api-version-exports", "api-version-threads"], version),
            **dict.fromkeys(["run", "api-run"], run),
            **dict.fromkeys(["export", "export-file", "api-export", "api-export-file"], export),
            **dict.fromkeys(["thread-new", "question-new", "publish", "withdraw", "rate"], request),
            **dict.fromkeys(
                ["release", "version-send", "review-jot", "review-unsent", "judge", "answer-save", "reassign", "close"],
                request,
            ),
            **dict.fromkeys(
                ["decline", "coordinated", "api-request", "api-withdraw", "api-claim", "api-decline"], request
            ),
            **dict.fromkeys(["api-review", "api-publish", "api-request-threads", "api-judgements"], request),
            "api-letter-requests": letter,
            "api-webhook": {"pk": self.webhook.pk},
            **{name: {"pk": self.programme.pk} for name in PROGRAMME_PAGES},
            "membership-end": {"pk": self.membership.pk},
            "programme-accept": {"pk": self.programme_invitation.pk},
            **dict.fromkeys(["data-export", "data-export-file"], data_export),
            **dict.fromkeys(["fact", "fact-confirm", "fact-share", "fact-retire"], fact),
            "source-erase": {"pk": self.source.pk},
            "claim-accept-undo": {"pk": self.accepted.pk},
            "attachment-new": version,
            **dict.fromkeys(["attachment-replace", "attachment-remove"], version | {"attachment": self.attachment.pk}),
            "api-attachments": letter,
            **dict.fromkeys(["attachment-file", "api-attachment", "api-attachment-file"], attachment),
            **dict.fromkeys(["claim-accept", "claim-fact", "sentence-reword"], letter | {"digest": "0" * 12}),
            "kept-word-remove": {"pk": self.kept_word.pk},
            "wording": letter,
            **dict.fromkeys(["wording-progress", "wording-stop", "wording-take"], wording),
            "model-answer": run | {"point": "performance"},
            **dict.fromkeys(["model-answer-progress", "model-answer-stop", "model-answer-remove"], model_answer),
            "erasure-keep": {"token": self.keep_token},
            "account-merge-confirm": {"key": self.merge_key},
            "answer-change": {"pk": self.shared_answer.pk},
            "answer-delete": {"pk": self.shared_answer.pk},
            "answer-remove": {"pk": self.request.pk, "answer": self.answer.pk},
            "claim": {"pk": self.pooled.pk},
            "proposal-decide": {"pk": self.proposal.pk},
            "report-comment": comment,
            "report-guest": {"pk": self.guest.pk},
            "report-letter": version,
            **dict.fromkeys(["report-person", "block-new"], request),
            "moderation-detail": {"pk": self.report.pk},
            "block-remove": {"pk": self.block.pk},
            "share-comments-remove": {"pk": self.share.pk},
            "application-decide": {"pk": self.application.pk},
            "invitation-revoke": {"pk": self.invitation.pk},
            "invitation": {"key": self.key},
            **dict.fromkeys(["thread", "thread-address", "thread-resolve", "thread-reopen", "thread-attach"], thread),
            **dict.fromkeys(["comment-new", "api-thread-comments", "suggestion-reject", "suggestion-undo"], thread),
            **dict.fromkeys(["comment-edit", "comment-delete"], comment),
            "thread-discard": {"pk": self.draft_thread.pk},
            "shares": version,
            "share-revoke": {"pk": self.share.pk},
            "guest-remove": {"pk": self.guest.pk},
            "shared": {"key": self.share_key},
            "shared-answer": {"key": self.share_key},
            "dismissal-undo": {"pk": self.dismissal.pk},
            "notice": {"pk": self.notice.pk},
            "accept": {"name": "terms"},
            "mail-off": {"token": unsubscribe_token(self.people["owner"], "digest", "")},
            "token-revoke": {"pk": self.token.pk},
            "session-end": {"pk": self.session.pk},
            "provider-login": {"provider_id": "google"},
            "provider-disconnect": {"pk": self.provider_account.pk},
            "address-change-for": {"pk": self.people["stranger"].pk},
            **{name: {"key": key} for name, key in self.address_keys.items()},
            **dict.fromkeys(["guide", "guide-picture", "api-guide"], guide),
            **dict.fromkeys(["guide-edit", "guide-export", "guide-import", "guide-try", "guide-publish"], guide),
            **dict.fromkeys(["guide-insight", "guide-agreement", "reruns"], guide),
            **dict.fromkeys(["rerun", "rerun-stop"], rerun),
            "guide-part": {"slug": "backend", "part": "about"},
            "sample-new": guide,
            **dict.fromkeys(["sample-remove", "sample-verdicts"], sample),
            "rubric-publish": {"slug": "backend", "number": 1},
            **dict.fromkeys(["guide-retirement", "guide-approval", "guide-updates"], guide),
            **dict.fromkeys(["proposal-approve", "proposal-refuse"], edition),
        }


def build(guide: Guide, person: Callable[..., User]) -> Scenario:
    """Letter, two versions, a run, a PDF, an answered request, a waiting one; and a mentor who may read no more."""
    people = {"anonymous": None, "owner": person("Owner Zibibbo", letterhead="canary-letterhead")}
    people |= {"stranger": person("Stranger"), "admin": person("Admin", role="admin")}
    people |= {name: person(name, role="mentor") for name in ("mentor", "former", "other_mentor")}
    owner, mentor, former = people["owner"], people["mentor"], people["former"]

    facts = {name: f"canary-{name}" for name in ("title", "company", "role", "recipient", "place", "subject")}
    letter = Letter.objects.start(by=owner, guide=guide, job_ad="canary-job-ad", **facts)
    letter.change_facts(old_facts={"company": "canary-draft"}, deadline=timezone.localdate() + timedelta(days=12))
    letter.draft.write("canary-first text of the letter", seen=1)
    first = letter.freeze(by=owner, note="canary-note")
    ReviewRequest.objects.ask(first, mentor=former, by=owner, note="canary-former-request").withdraw(by=owner)
    answered = ReviewRequest.objects.ask(first, mentor=mentor, by=owner, note="canary-first-request")
    thread = Thread.open(answered.review(), by=mentor, quote="text", text="canary-published-comment")
    ChecklistRun.run(first.checklist_runs.get().pk)
    answered.review().judge(first.checklist_runs.get(), "truthful", verdict="met", reason="canary-judgement")
    answered.review().publish(verdict="changes_requested", summary="canary-summary")

    letter.draft.write("canary-second text of the letter", seen=2)
    version = letter.freeze(by=owner)
    version.rename("canary-version-name", by=owner)
    sending = version.mark_sent(by=owner, to="canary-sent-to")
    sending.plan_next_step("canary-next-step", on=timezone.localdate() + timedelta(days=9))
    letter.draft.write("canary-draft", seen=3)
    request = ReviewRequest.objects.ask(
        version, mentor=mentor, by=owner, note="canary-request", shares_attachments=True
    )
    draft_thread = Thread.open(request.review(), by=mentor, quote="letter", text="canary-unpublished-comment")
    Thread.ask(request, by=owner, quote="letter", text="canary-question")
    run = ChecklistRun.objects.request(version, by=owner)
    ChecklistRun.run(run.pk)
    run.refresh_from_db()
    request.review().judge(run, "truthful", verdict="met", reason="canary-unpublished-judgement")
    request.review().save_notes(notes="canary-private-notes", summary="canary-unpublished-summary")
    answer = SavedAnswer.objects.create(mentor=mentor, title="canary-saved", text="canary-saved-text")
    request.review().keep("comment-text", "canary-unsent", base="")
    shared_answer = SharedAnswer.objects.create(
        language="it", title="Numeri", text="Metti un numero.", changed_by=people["admin"]
    )
    export = Export.objects.create(version=version, requested_by=owner)
    Export.objects.claim(export.pk).finish(state="completed", content=b"%PDF canary-pdf", file_name="canary.pdf")
    dismissal = Dismissal.objects.make(letter, "performance", by=owner, reason="canary-dismissal")
    token, _key = Token.objects.issue(user=owner, name="canary-token", scopes=["read"])
    share, share_key = Share.objects.make(
        version, by=owner, label="canary-label", allows_comments=True, shows_comments=True
    )
    guest = share.answer(name="canary-guest", text="canary-said-by-guest")
    notice = Notice.objects.get(event__verb="changes_suggested", recipient=owner)
    sample = SampleLetter.objects.create(
        guide=guide, title="canary-sample", language="it", body="Gentile canary-sample-text", added_by=people["admin"]
    )
    edition = EditionProposal.objects.create(guide=guide, kind="draft", seen=9, proposed_by=people["other_mentor"])
    rerun = Rerun.objects.start(guide, by=people["admin"])
    draft = guide.draft | {"summary": {"it": "canary-guide-draft", "en": "canary-guide-draft"}}
    guide.edit(draft, seen=guide.revision, by=people["admin"])
    binned = Letter.objects.start(by=owner, guide=guide, title="canary-binned")
    binned.bin(by=owner)
    other = Letter.objects.start(by=owner, guide=guide, title="canary-pool-title")
    other.draft.write("canary-pool-text", seen=1)
    pooled = ReviewRequest.objects.ask(other.freeze(by=owner), mentor=None, by=owner, note="canary-pool-note")
    coordinator = person("Coordinator", is_coordinator=True)
    proposal = Proposal.objects.make(request, people["other_mentor"], by=coordinator, reason="canary-proposal")
    report = Report.objects.make(
        guest_subject(owner, guest.pk), by=owner, reason="insult", words="canary-report", quote="", consents=True
    )
    block = Block.objects.make(request, by=owner)
    change = AddressChange.objects.request(owner, "owner@nuova.example", by=owner)
    keys = {"address-confirm": "indirizzo_confirm", "address-undo": "indirizzo_undo"}
    digests = {"confirmation": digest(keys["address-confirm"]), "undoing": digest(keys["address-undo"])}
    AddressChange.objects.filter(pk=change.pk).update(**digests)
    application = MentorApplication.objects.apply("canary-application", by=people["stranger"])
    EmailAddress.objects.create(user=people["stranger"], email="canary-invited@example.it", verified=True)
    invitation, key = MentorInvitation.objects.invite("canary-invited@example.it", by=people["admin"])
    session = UserSession.objects.create(user=owner, ip="192.0.2.7", session_key="k" * 32, user_agent="canary-agent")
    provider_account = SocialAccount.objects.create(
        user=owner, provider="google", uid="1", extra_data={"name": "canary-provider"}
    )
    data_export = DataExport.objects.request(owner, by=owner)
    DataExport.objects.claim(data_export.pk).finish(state="completed")
    source = Source.objects.create(
        owner=owner, kind="txt", name="canary-source", digest="0" * 64, text="canary-source-text"
    )
    job = Fact.objects.add(
        by=owner, kind="work", data={"name": "canary-fact", "position": "Dev", "x-own": "canary-kept"}
    )
    fact = Fact.objects.create(
        owner=owner, kind="highlight", of=job.key, data={"text": "canary-proposed"}, source=source, quote="canary-quote"
    )
    attached = {"pages": 1, "size": 20}
    Attachment.objects.create(letter=other, name="canary-unshown", content=b"%PDF canary-unshown-file", **attached)
    attachment = Attachment.objects.create(
        letter=letter, name="canary-attached", content=b"%PDF canary-attached-file", **attached
    )
    SignaturePicture.objects.create(owner=owner, content=b"canary-signature")
    accepted = AcceptedClaim.objects.make(letter, "technology", "canary-accepted", by=owner)
    OwnModel.objects.keep(by=owner, url="https://canary-model-address.example/v1", model="m", key="canary-model-key")
    sentence = {"number": 1, "start": 0, "end": 5, "text": "canary-planned", "sent": "canary-sent", "facts": []}
    plan = {"language": "it", "paragraphs": [[sentence]], "facts": {"/work/0": "canary-sent-fact"},
            "tokens": {"{{e1}}": "canary-token"}}  # fmt: skip
    results = {"1": {"text": "canary-worded"}}
    told = {
        "plan": plan,
        "results": results,
        "facts": {"basics": {"name": "canary-gate-facts"}},
        "body": "canary-worded-body",
    }
    wording = Wording.objects.create(
        letter=letter,
        requested_by=owner,
        state="completed",
        finished_at=session.created_at,
        host="h",
        model="m",
        **told,
    )
    model_answer = ModelAnswer.objects.create(
        checklist_run=run,
        requested_by=owner,
        state="completed",
        finished_at=session.created_at,
        host="h",
        model="m",
        point="performance",
        passage="canary-second text",
        question={"point": "p", "asks": "a", "passage": "canary-asked"},
        answer="yes",
        quote="canary-model-quote",
    )
    merge_key = "unione_merge"
    AccountMerge.objects.create(into=owner, other=person("Twin"), digest=digest(merge_key))
    day = timezone.localdate()
    over = {"starts_on": day - timedelta(days=30), "ends_on": day - timedelta(days=1)}
    programme = Programme.objects.create(
        name="canary-programme", created_by=people["admin"], code="canary-code", **over
    )
    membership = Membership.objects.add(programme, owner, Membership.Role.CANDIDATE)
    programme_invitation = ProgrammeInvitation.objects.create(
        programme=programme,
        email="canary-invited@example.it",
        role="candidate",
        invited_by=people["admin"],
        expires_at=timezone.now() + timedelta(days=30),
    )
    erasure = Erasure.objects.request(people["stranger"], origin=Erasure.Origin.PERSON)
    erasure.cancel()
    return Scenario(
        *(people, letter, version, run, export, request, draft_thread, thread, dismissal, token, notice, share),
        *(share_key, guest, edition, sample, binned, rerun, pooled, application, invitation, key, answer),
        shared_answer,
        *(keys, proposal, report, block),
        *(session, provider_account),
        *(data_export,),
        *(fact,),
        *(source,),
        *(accepted,),
        *(attachment,),
        *(wording,),
        *(model_answer,),
        *(merge_key,),
        *(KeptWord.objects.keep("canary-spelt", by=owner),),
        *(sign(erasure.pk),),
        *(programme,),
        *(membership,),
        *(programme_invitation,),
        *(Webhook.objects.make("https://canary-webhook.example/turn", by=owner),),
    )
