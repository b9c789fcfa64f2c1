"""Querysets that are compiled once: they give what the queryset gives, to each person their own."""

from collections.abc import Callable
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from django.core.exceptions import FieldFetchBlocked
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from guides.models import Rubric
from letters.models import Letter, Version
from queries.compiled import compiled


def letters_of(user: User, title: str) -> QuerySet[Letter]:
    return Letter.objects.visible_to(user).filter(title=title).select_related("guide", "draft").defer("search")


def versions_of(user: User) -> QuerySet[Version]:
    return Version.objects.visible_to(user).order_by("pk")


def columns(row: Any) -> dict[str, Any]:
    return {name: value for name, value in vars(row).items() if name != "_state"}


def test_the_rows_are_those_of_the_queryset_with_their_relations(letter: Letter) -> None:
    query = compiled(letters_of)
    for _again in range(2):
        (one,), (same,) = query(letter.owner, letter.title), letters_of(letter.owner, letter.title)
        assert columns(one) == columns(same)
        with CaptureQueriesContext(connection) as captured:
            assert (columns(one.guide), columns(one.draft)) == (columns(same.guide), columns(same.draft))
        assert not captured.captured_queries


def test_each_person_gets_their_own(letter: Letter, person: Callable[..., User]) -> None:
    query, candidate2 = compiled(letters_of), person("Lea Neri")
    assert query(letter.owner, letter.title) == [letter]
    assert query(candidate2, letter.title) == []
    assert query.first(candidate2, letter.title) is None


def test_it_is_made_once(letter: Letter) -> None:
    made = []

    @compiled
    def query(user: User) -> QuerySet[Letter]:
        made.append(user)
        return Letter.objects.visible_to(user)

    assert query(letter.owner) == query(letter.owner) == [letter]
    assert len([user for user in made if user.get_deferred_fields()]) == 1  # the others are the comparison of all tests


def test_values_come_as_those_of_the_queryset(letter: Letter) -> None:
    @compiled
    def titles(user: User) -> QuerySet[Letter, str]:
        return Letter.objects.visible_to(user).values_list("title", flat=True)

    @compiled
    def pairs(user: User) -> QuerySet[Letter, tuple[Any, ...]]:
        return Letter.objects.visible_to(user).values_list("pk", "title")

    @compiled
    def companies(user: User) -> QuerySet[Letter, tuple[Any, ...]]:
        return Letter.objects.visible_to(user).order_by("created_at").values_list("company").distinct()

    assert companies(letter.owner) == [(letter.company,)]
    assert titles(letter.owner) == [letter.title]
    assert pairs(letter.owner) == [(letter.pk, letter.title)]


def test_what_a_queryset_decides_by_a_field_is_refused_unless_it_is_named(candidate: User) -> None:
    with pytest.raises(FieldFetchBlocked):
        compiled(versions_of)(candidate)


def test_each_value_of_a_named_field_has_its_own_sql(version: Version, mentor: User) -> None:
    query = compiled(branches_on={"user": ["role"]})(versions_of)
    assert query(version.letter.owner) == list(versions_of(version.letter.owner)) != []
    assert query(mentor) == list(versions_of(mentor)) == []
    assert len(query.statements) == 2


def test_each_length_of_a_tuple_has_its_own_sql(version: Version, candidate: User) -> None:
    @compiled
    def numbered(letter: Letter, numbers: tuple[int, ...]) -> QuerySet[Version]:
        return Version.objects.filter(letter=letter, number__in=numbers)

    assert numbered(version.letter, (version.number, 7)) == numbered(version.letter, (version.number,)) == [version]
    assert numbered(version.letter, (8, 9)) == numbered(version.letter, ()) == []


def test_a_number_that_no_column_has_finds_nothing(version: Version) -> None:
    @compiled
    def numbered(number: int) -> QuerySet[Version]:
        return Version.objects.filter(number=number)

    assert numbered(2**40) == []
    assert numbered(version.number) == [version]


def test_rows_are_counted(letter: Letter, person: Callable[..., User]) -> None:
    query = compiled(letters_of)
    assert query.count(letter.owner, letter.title) == 1
    assert query.count(person("altra@example.it"), letter.title) == 0


def test_rows_of_a_relation_know_nothing_of_the_stand_in(version: Version) -> None:
    @compiled
    def of_letter(letter: Letter) -> QuerySet[Version]:
        return letter.versions.order_by("number")

    (one,) = of_letter(version.letter)
    assert one.letter.title == version.letter.title


def test_an_argument_that_is_no_parameter_is_refused(candidate: User) -> None:
    @compiled
    def by_words(user: User, words: str) -> QuerySet[Letter]:
        return Letter.objects.visible_to(user).filter(title__icontains=words)

    with pytest.raises(ValueError, match="argument 1 is no parameter"):
        by_words(candidate, "x")


def test_a_row_may_decide_by_a_named_field_alone(version: Version, mentor: User) -> None:
    @compiled(branches_on={"user": ["role"]})
    def for_mentors(user: User, number: int) -> QuerySet[Version]:
        return Version.objects.filter(number=number) if user.is_mentor else Version.objects.none()

    assert (for_mentors(mentor, 1), for_mentors(version.letter.owner, 1)) == ([version], [])


def test_a_time_of_the_clock_is_refused(candidate: User) -> None:
    @compiled
    def recent(user: User) -> QuerySet[Letter]:
        return Letter.objects.visible_to(user).filter(created_at__gt=timezone.now() - timedelta(days=1))

    with pytest.raises(ValueError, match="time of the clock"):
        recent(candidate)


def test_what_a_query_finds_must_not_decide(candidate: User) -> None:
    # SECURITY: it would be asked about the stand-in, and hold for everybody.
    @compiled
    def perhaps(user: User) -> QuerySet[Letter]:
        return Letter.objects.visible_to(user) if user.memberships.exists() else Letter.objects.none()

    with pytest.raises(ValueError, match="what a query finds"):
        perhaps(candidate)


def test_where_nobody_sees_anything_nothing_is_asked(candidate: User) -> None:
    @compiled
    def nothing(user: User) -> QuerySet[Letter]:
        return Letter.objects.visible_to(user).none()

    with CaptureQueriesContext(connection) as captured:
        assert nothing(candidate) == []
    assert not captured.captured_queries


def test_in_all_tests_a_call_is_compared_with_what_the_queryset_would_be_now(candidate: User) -> None:
    found = iter(["one", "another"])

    @compiled
    def fickle(user: User) -> QuerySet[Letter]:
        return Letter.objects.visible_to(user).filter(title=next(found))

    with pytest.raises(AssertionError):
        fickle(candidate)


def test_what_takes_more_statements_is_refused(candidate: User) -> None:
    @compiled
    def with_versions(user: User) -> QuerySet[Letter]:
        return Letter.objects.visible_to(user).prefetch_related("versions")

    with pytest.raises(ValueError, match="prefetched"):
        with_versions(candidate)


@pytest.mark.parametrize("argument", [None, True, 1.5, ["a"]])
def test_other_arguments_are_refused(argument: object) -> None:
    @compiled
    def numbered(number: int) -> QuerySet[Rubric]:
        return Rubric.objects.filter(number=number)

    with pytest.raises(TypeError):
        numbered(argument)


@pytest.mark.django_db(transaction=True)
def test_each_thread_asks_on_its_own_connection() -> None:
    @compiled
    def numbered(number: int) -> QuerySet[Rubric]:
        return Rubric.objects.filter(number=number)

    numbered(1)
    seen = []

    def ask() -> None:
        with CaptureQueriesContext(connection) as captured:
            numbered(1)
        seen.append(len(captured.captured_queries))
        connection.close()

    thread = Thread(target=ask)
    thread.start()
    thread.join()
    assert seen == [1]
