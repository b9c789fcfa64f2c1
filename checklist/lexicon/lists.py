"""Industries, functions, verbs and phrases of the lexicon, given out as the topics that the checks read."""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from checklist.lexicon import yaml_tables

_HERE = Path(__file__).parent
_VERBS = {
    "build": "build", "lead": "lead", "improve": "improve", "reduce": "improve", "analyse": "analyse",
    "operate": "migrate", "teach": "lead", "use": "use", "study": "analyse",
}  # fmt: skip
_PHRASES = {
    "cliche": "cliche", "hope": "hope", "closing": "closing-formula", "duty": "duty", "wish": "wish",
    "generic-opening": "applying",
}  # fmt: skip
_ROLES = {"nobody": "stakeholder-general", "own-trade": "mentoring"}
# Words too common in every letter to tell an industry or a function by themselves.
_COMMON = frozenset(
    [
        "backend",
        "back-end",
        "back end",
        "frontend",
        "front-end",
        "front end",
        "developer",
        "developers",
        "design",
        "designer",
        "sviluppo",
        "manutenzione",
        "maintenance",
        "devops",
        "management",
        "security",
        "growth",
        "production",
        "produzione",
        "qualità",
        "quality",
        "formazione",
        "selezione",
        "ad",
        "pr",
        "gcp",
        "sourcing",
        "agency",
        "agenzia",
        "media",
        "scrum master",
        "delivery manager",
        "project manager",
        "project managers",
        "program manager",
        "programme manager",
        "data scientist",
        "data scientists",
        "data engineer",
        "data engineers",
        "engineering",
        "ingegneria",
        "risk management",
        "quality assurance",
        "foundation",
        "delivery",
        "deliveries",
        "scadenze",
        "scadenza",
        "legal",
        "booking",
        "presence",
        "growing",
        "power",
        "environments",
        "media",
        "research",
        "ricerca",
        "environment",
        "environments",
        "environmental",
        "ambiente",
        "academic",
        "academia",
        "spazio",
        "space",
        "pa",
        "comune",
        "messaging",
        "sharing",
        "iva",
        "concrete",
        "courses",
        "corsi",
        "ponte",
        "bridge",
        "download",
        "player",
        "patient",
        "low latency",
        "paper",
        "edge",
        "tooling",
        "exchange",
        "harvest",
        "devices",
        "agents",
        "agenti",
        "assessment",
        "sso",
        "swift",
        "sizes",
        "provisioning",
        "accessibility",
        "candidates",
        "automation",
        "automazione",
        "machinery",
        "stores",
        "sostenibilità",
        "sustainability",
        "customer",
        "users",
        "utenti",
        "clienti",
        "clients",
        "cliente",
        "prodotto",
        "product",
        "partner",
        "soci",
        "supporto",
        "support",
        "comunicazione",
        "operations",
        "legale",
        "ente",
        "enti",
        "housing",
        "industria",
        "industry",
        "auto",
        "consulting",
        "consulenza",
        "consultancy",
        "controllo",
        "laboratorio",
        "sviluppatori",
        "qa",
        "cac",
        "mrr",
        "cpm",
        "six sigma",
        "risk",
        "data",
        "business",
        "students",
        "studenti",
        "guests",
        "seats",
        "rooms",
        "buses",
    ]
)

Phrase = tuple[str, str, str]


def _read(name: str) -> dict[str, Any]:
    lists: dict[str, Any] = yaml_tables.read(_HERE / f"{name}.yaml")
    return lists


def phrases() -> Iterator[Phrase]:
    """Every phrase as topic, concept and phrase."""
    for phrase in chain(_industries(), _functions()):
        if phrase[2].lower() not in _COMMON:
            yield phrase
    yield from _verbs()
    yield from _turns()


def _industries() -> Iterator[Phrase]:
    for industry, held in _read("domains").items():
        for listed in held["aliases"].values():
            yield from (("industry-name", industry, name) for name in listed)
        yield from (("industry-own", industry, word) for word in held["specifics"])


def _functions() -> Iterator[Phrase]:
    for function, held in _read("functions").items():
        topic = _ROLES.get(held["role"], "function")
        if function == "seniors":
            continue
        yield from ((topic, function, name) for language in ("it", "en") for name in held[language])


def _verbs() -> Iterator[Phrase]:
    held = _read("verbs")
    nouns = {word for listed in held["also-noun"].values() for word in listed}
    for kind, concept in _VERBS.items():
        for verbs in held[kind].values():
            for forms in verbs.values():
                for form in forms.values():
                    listed = [form] if isinstance(form, str) else form
                    yield from (("did", concept, word) for word in listed if word not in nouns)


def _turns() -> Iterator[Phrase]:
    held = _read("phrases")
    for kind, topic in _PHRASES.items():
        for listed in held[kind].values():
            yield from ((topic, topic, phrase) for phrase in listed)


@cache
def uses(name: str) -> frozenset[str]:
    """Ids of the technologies with which one does a thing: "pipelines", "running" or "carrying" of `uses.yaml`."""
    return frozenset(_read("uses")[name])
