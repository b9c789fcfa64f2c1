"""Rows of people are reached through ``visible_to`` and its like only (docs/adr/0006), wherever a view stands."""

import ast
from collections.abc import Callable

from tests.architecture.doors import (
    ADMINS_ONLY,
    DOORS,
    PUBLIC,
    bare_fetches,
    private_models,
    without_each_door,
)
from tests.architecture.entries import modules_before_the_door, view_modules
from tests.architecture.sources import modules, source, tree
from tests.rows import each_row


def with_doors() -> list[str]:
    return [name for name in modules_before_the_door() if ".visible_to(" in source(modules()[name])]


def test_private_rows_are_reached_through_a_door_only() -> None:
    found = {name: bare_fetches(tree(modules()[name])) for name in modules_before_the_door()}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_each_door_that_is_taken_out_is_missed(sample: Callable[[int, int], int]) -> None:
    missed = []
    for name in with_doors()[:: sample(3, 1)]:
        mutants = list(without_each_door(tree(modules()[name])))
        assert len(mutants) >= source(modules()[name]).count(".visible_to("), name
        missed += [f"{name}:{line}" for line, mutant in mutants if not bare_fetches(mutant)]
    assert missed == []


def test_most_views_with_rows_of_people_go_through_a_door() -> None:
    assert len(view_modules() & set(with_doors())) >= 10


@each_row(
    ("code", "bare"),
    [
        ("Letter.objects.get(pk=pk)", True),
        ("letters = Letter.objects", True),
        ("letters = Letter.objects.visible_to", True),
        ("Letter.objects.filter(pk=pk).first()", True),
        ("models.Letter.objects.filter(pk=pk)", True),
        ("queryset = Version.objects.all()", True),
        ("class View(ListAPIView):\n    queryset = Share.objects.all()", True),
        ("class View(ListAPIView):\n    def get_queryset(self):\n        return Notice.objects.all()", True),
        ("class View(DetailView):\n    model = Letter", True),
        ("class LetterForm(ModelForm):\n    class Meta:\n        model = Letter", False),
        ("ModelChoiceField(Thread.objects.all())", True),
        ("ModelChoiceField(Thread.objects.none())", False),
        ("Prefetch('comments', Comment.objects.order_by('pk'))", True),
        ("Export.objects.filter(pk=pk).visible_to(user)", True),
        ("get_object_or_404(Thread, pk=pk)", True),
        ("get_object_or_404(Thread.objects, pk=pk)", True),
        ("get_object_or_404(klass=Thread, pk=pk)", True),
        ("Draft._base_manager.first()", True),
        ("Draft._meta.default_manager.first()", True),
        ("apps.get_model('reviews', 'Thread').objects.get(pk=pk)", True),
        ("apps.get_model('reviews.Thread').objects.visible_to(user)", False),
        ("type(thread).objects.get(pk=pk)", True),
        ("thread.comments.model.objects.all()", True),
        ("everything = Letter\neverything.objects.all()", True),
        ("LetterQuerySet(Letter).get(pk=pk)", True),
        ("rows = guide.letters.filter(pk=pk)", True),
        ("rows = self.guide.letters.all()", True),
        ("Letter.objects.claimable_by(user)", True),  # a door of requests is none of letters
        ("ChecklistRun.objects.filter(version__letter=OuterRef('pk'))", False),
        ("ChecklistRun.objects.filter(version__letter=pk)", True),
        ("get_object_or_404(Letter.objects.visible_to(user), pk=pk)", False),
        ("Letter.objects.start(by=user)", False),
        ("Guide.objects.published()", False),
        ("get_object_or_404(Guide, slug=slug)", False),
        ("def rerun_stop(request, pk):\n    get_object_or_404(Rerun, pk=pk).stop()", True),
        ("@admins_only\ndef rerun_stop(request, pk):\n    get_object_or_404(Rerun, pk=pk).stop()", False),
        ("@admins_only\ndef rerun_stop(request, pk):\n    get_object_or_404(Letter, pk=pk).erase()", True),
        ("isinstance(found, Letter) and cast(Letter, found)", False),
    ],
)
def test_a_bare_fetch_is_seen(code: str, bare: bool) -> None:
    assert bool(bare_fetches(ast.parse(code))) is bare


def test_a_model_is_private_unless_it_is_said_to_be_public() -> None:
    named = PUBLIC | ADMINS_ONLY | DOORS.keys()
    assert named <= private_models() | PUBLIC, "a list names a model that is gone"
    assert {"Share", "GuestComment", "Notice", "Mail", "Placement", "Sending", "Event"} <= private_models()
