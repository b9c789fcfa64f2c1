"""Two programmes of one site: each with its candidate, its mentor and its coordinator."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from accounts.models import User
from guides.models import Guide
from letters.models import Letter, Version
from programmes.models import Membership, Programme


@dataclass
class Group:
    """A programme with its people."""

    programme: Programme
    candidate: User
    mentor: User
    coordinator: User


@pytest.fixture
def groups(person: Callable[..., User], admin: User) -> tuple[Group, Group]:
    made = []
    for name in ("Ateneo", "Bootcamp"):
        programme = Programme.objects.create(name=name, created_by=admin)
        people = [person(f"Candidata {name}"), person(f"Mentore {name}", role="mentor"), person(f"Coordina {name}")]
        for role, member in zip(Membership.Role.values, people, strict=True):
            Membership.objects.add(programme, member, role, by=admin)
        made.append(Group(programme, *people))
    return made[0], made[1]


@pytest.fixture
def write(guide: Guide) -> Callable[[User], Version]:
    """A frozen letter of a person's."""

    def make(owner: User) -> Version:
        letter = Letter.objects.start(by=owner, guide=guide, title="Lettera")
        letter.draft.write("Uso Python da 6 anni e PostgreSQL da 5.", seen=1)
        return letter.freeze(by=owner)

    return make
