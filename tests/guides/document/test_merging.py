"""Two people's edits of one document put together: nothing of either is lost, and what both changed is named."""

import copy
from operator import itemgetter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from guides.document.changes import find_changes
from guides.document.merging import merge_documents
from tests.rows import each_row


def entries(*pairs: tuple[str, int]) -> dict[str, Any]:
    return {"l": [{"id": id, "w": weight} for id, weight in pairs]}


@each_row(
    ("base", "theirs", "mine", "merged", "conflicts"),
    [
        ({"a": 1, "b": 1}, {"a": 2, "b": 1}, {"a": 1, "b": 3}, {"a": 2, "b": 3}, []),
        ({"a": 1}, {"a": 2}, {"a": 2}, {"a": 2}, []),
        ({"a": 1}, {"a": 2}, {"a": 3}, {"a": 3}, [("a", 2, 3)]),
        ({"t": {"it": "x", "en": "y"}}, {"t": {"it": "z", "en": "y"}}, {"t": {"it": "x", "en": "w"}},
         {"t": {"it": "z", "en": "w"}}, []),
        ({"a": 1, "b": 1}, {"a": 1}, {"a": 2, "b": 1}, {"a": 2}, []),
        ({"a": 1, "b": 1}, {"a": 1}, {"a": 1, "b": 2}, {"a": 1, "b": 2}, [("b", None, 2)]),
        ({"a": 1, "b": 1}, {"a": 1, "b": 2}, {"a": 1}, {"a": 1, "b": 2}, [("b", 2, None)]),
        ({"l": ["x"]}, {"l": ["x", "y"]}, {"l": ["z"]}, {"l": ["z"]}, [("l", ["x", "y"], ["z"])]),
        (entries(("p", 1), ("q", 1)), entries(("p", 2), ("q", 1)), entries(("p", 1), ("q", 3)),
         entries(("p", 2), ("q", 3)), []),
        (entries(("p", 1)), entries(("p", 2)), entries(("p", 3)), entries(("p", 3)), [("l.p.w", 2, 3)]),
        (entries(("p", 1), ("q", 1)), entries(("p", 1), ("q", 1), ("r", 1)), entries(("s", 1), ("q", 1)),
         entries(("s", 1), ("q", 1), ("r", 1)), []),
        (entries(("p", 1), ("q", 1)), entries(("p", 1)), entries(("q", 1), ("p", 5)), entries(("p", 5)), []),
        (entries(("p", 1), ("q", 1), ("r", 1)), entries(("q", 1), ("p", 1), ("r", 1)),
         entries(("p", 1), ("r", 1), ("q", 1)), entries(("p", 1), ("r", 1), ("q", 1)),
         [("l.order", ["q", "p", "r"], ["p", "r", "q"])]),
    ],
)  # fmt: skip
def test_what_one_changed_is_taken_and_what_both_changed_is_named(
    base: dict[str, Any],
    theirs: dict[str, Any],
    mine: dict[str, Any],
    merged: dict[str, Any],
    conflicts: list[tuple[str, Any, Any]],
) -> None:
    got, named = merge_documents(base, theirs, mine)
    assert got == merged
    assert [tuple(one) for one in named] == conflicts


entry = st.fixed_dictionaries({"id": st.sampled_from("pqrs"), "w": st.integers(0, 2)})
lists: st.SearchStrategy[list[dict[str, Any]]] = st.lists(entry, unique_by=itemgetter("id"))
documents = st.fixed_dictionaries(
    {
        "t": st.fixed_dictionaries({"it": st.sampled_from("xyz"), "en": st.sampled_from("xyz")}),
        "l": lists,
    }
)


@given(documents, documents)
def test_alone_each_gets_what_they_wrote(base: dict[str, Any], edited: dict[str, Any]) -> None:
    assert merge_documents(base, base, edited) == (edited, [])
    assert merge_documents(base, edited, base) == (edited, [])


@given(documents, documents, documents)
def test_no_entry_and_no_change_of_either_is_lost_unsaid(
    base: dict[str, Any], theirs: dict[str, Any], mine: dict[str, Any]
) -> None:
    before = copy.deepcopy((base, theirs, mine))
    merged, conflicts = merge_documents(base, theirs, mine)
    assert (base, theirs, mine) == before
    told = [change.path for change in conflicts]
    for side in (theirs, mine):
        for change in find_changes(base, side):
            if change.path.endswith("order") or any(change.path.startswith(path) for path in told):
                continue
            other = {c.path for c in find_changes(side, merged)}
            assert not any(path == change.path for path in other), (change, told)
