"""The claims of a draft and of a version beside their writer's facts: borne out, flagged, fine, or not checked."""

from accounts.models import User
from letters.claims.claim_check import ClaimCheck, check_draft, check_version
from letters.models import AcceptedClaim, Letter
from profiles.models import Fact
from tests.letters.claims.conftest import TEXT


def checked(letter: Letter) -> ClaimCheck:
    return check_draft(letter, letter.draft.body)


def test_a_claim_has_its_fact_or_is_flagged(known: Letter) -> None:
    check = checked(known)
    by_quote = {claim.quote: claim for claim in check.claims}
    assert by_quote["PostgreSQL"].state == "supported"
    assert by_quote["PostgreSQL"].fact.data["text"] == "Servizi in Python e PostgreSQL"
    assert [(claim.kind, claim.state) for claim in check.flags] == [
        ("technology", "unsupported"),
        ("language", "unsupported"),
    ]
    assert "B2" in check.flags[1].why
    assert "Mi piace capire" in " ".join(quote for _start, _end, quote in check.not_checked)


def test_without_a_confirmed_fact_nothing_is_flagged(letter: Letter, candidate: User) -> None:
    Fact.objects.create(owner=candidate, kind="skills", data={"name": "Python"})  # proposed
    check = checked(letter)
    assert (check.has_facts, list(check.claims), check.not_checked) == (False, [], [])


def test_what_is_fine_is_remembered_for_these_words_in_this_letter_alone(known: Letter, candidate: User) -> None:
    claim = checked(known).flags[0]
    AcceptedClaim.objects.make(known, claim.kind, claim.quote, by=candidate)
    assert [one.quote for one in checked(known).accepted] == [claim.quote]
    moved = check_draft(known, TEXT.replace("Uso Kubernetes", "Di lavoro uso Kubernetes"))
    assert claim.quote not in [one.quote for one in moved.flags]
    other = known.copy(by=candidate, title="Altra", company="Faro")
    assert claim.quote in [one.quote for one in checked(other).flags]


def test_the_digest_of_a_claim_stays_while_the_text_around_it_changes(known: Letter) -> None:
    before, after = checked(known), check_draft(known, f"Una riga nuova.\n\n{TEXT}")
    assert {claim.digest for claim in before.flags} == {claim.digest for claim in after.flags}


def test_a_version_is_checked_as_of_its_own_day(known: Letter, candidate: User) -> None:
    known.draft.write("Gentile Laura Sarti,\n\nlavoro in Lumen da sei anni.\n", seen=known.draft.revision)
    version = known.freeze(by=candidate)
    assert [claim.state for claim in check_version(version).claims if claim.kind == "duration"] == ["supported"]
    version.created_at = version.created_at.replace(year=2032)  # not saved: a version never changes
    assert [claim.state for claim in check_version(version).claims if claim.kind == "duration"] != ["supported"]


def test_a_document_of_facts_that_cannot_be_read_leaves_the_desk_as_it_is(known: Letter, candidate: User) -> None:
    Fact.objects.add(by=candidate, kind="work", data={"name": "Lumen", "startDate": "ieri"})
    assert not checked(known).has_facts
