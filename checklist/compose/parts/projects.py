"""Projects of one's own: what each is called, and what it is or what was done in it."""

import re

from checklist.clauses.people import is_person
from checklist.compose.answers.collected import is_answer
from checklist.compose.bilingual.abbreviations import bracketed, written_out
from checklist.compose.bilingual.bodies import with_the
from checklist.compose.bilingual.language import small
from checklist.compose.bilingual.titles import title, with_a
from checklist.compose.english.clauses import described
from checklist.compose.english.highlights import sentence as english
from checklist.compose.english.last_check.doubt import checked
from checklist.compose.english.phrases import base_of, head, with_article
from checklist.compose.english.roles import role
from checklist.compose.english.verbs import did as english_did
from checklist.compose.italian.highlights import sentence as italian
from checklist.compose.italian.nouns import definite, is_listed
from checklist.compose.italian.phrases import apposition
from checklist.compose.italian.verbs.participles import did
from checklist.compose.letter import Paragraph, capital
from checklist.compose.statements import technologies, typographic
from checklist.compose.voice import Voice
from checklist.facts import Fact

_ADDRESS = re.compile(r"(?:https?://|www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?")
# What a project was worth, and how long it took: "£14m, 78 weeks".
_MONEY = re.compile(
    r"(?:(?:about|over|c\.) ?)?[£€$]\d[\d.,]*(?: ?(?:m|k|bn|million|billion|thousand))?"
    r"(?: (?:budget|contract|scheme|value))?(?:, [^,.;:]{1,30})?",
    re.I,
)
# A second statement with a verb of its own: "…, uses the public API".
_MORE = re.compile(
    r", (?:[a-z]+ed(?! by| with| in| on| for| at)|uses|runs|gives|shows|sends|saves|is|usa|gira|mostra|manda) .*$"
)
# Who somebody is in a project, before its name: "Maintainer of kube-tidy".
_MAKER = re.compile(
    r"^(?:(?:Co-)?[Mm]aintainer|(?:Co-)?[Aa]uthor|(?:Co-)?[Ff]ounder|[Cc]reator|[Oo]rganiser) of (?=\S)"
)
# What sort of project it was, where its name should stand.
_KIND = re.compile(
    r"(?:my )?(?:personal|private|capstone|thesis|dissertation|coursework|freelance|side|hobby|solo|team|group|own|uni"
    r"|final[- ]year|university|college|school|open[- ]source|volunteer(?:ing)?|other|misc)(?: projects?)?",
    re.I,
)
# Who somebody is in a project; of a thing that does something, "log parser", the name has the same ending.
_WHO = re.compile(
    r"(?:[\w-]+ )?(?:maintainer|author|founder|creator|organi[sz]er|leader|lead|member|contributor|secretary|treasurer"
    r"|volunteer|coordinator|director|captain|head|chair|president|host|owner|curator|part|one) (?:of|for|at|on|in)\b",
    re.I,
)
# A project whose name is followed by what it is: "“Nine Lives”, podcast on cats".
_NAME_AND_MORE = re.compile(r"(?P<name>[\"“«][^\"”»]+[\"”»]|[A-Z][^,:]{1,40})(?:, |: )(?P<more>[a-z].+)")


def projects(voice: Voice, most: int) -> Paragraph:
    """Projects of one's own: what each is or what was done in it; of the others the names, in one sentence."""
    found = Paragraph()
    bare: list[tuple[str, str]] = []
    entries = [one for one in voice.person.facts.entries("project") if one.title and not _is_job(one.title)]
    for entry in entries[:most]:
        said, facts = _details(voice, entry) if voice.language == "en" else ("", ())
        if not said:
            said, facts = _said(voice, entry)
        if said:
            found.add(said, facts)
        elif not (voice.language == "en" and _KIND.fullmatch(entry.title.strip())):
            whole = _NAME_AND_MORE.match(entry.title)
            foreign = whole and voice.person.written_in(whole["more"]) not in ("", voice.language)
            bare.append((_named(voice, whole["name"] if whole and foreign else entry.title), entry.pointer))
    many = "projects-bare" if len(bare) > 1 else "project-bare"
    if len(bare) == 1 and voice.language == "it" and _ADDRESS.fullmatch(bare[0][0]):
        many = "project-address"
    if bare:
        found.add(voice.say(many, list=voice.listed([name for name, _ in bare])), tuple(one for _, one in bare))
    return found


def _is_job(title: str) -> bool:
    """Whether what a CV has among projects is a job with its employer: "Site engineer, Elm Builders"."""
    role_, comma, firm = title.partition(", ")
    is_name = all(word[:1].isupper() or word in ("of", "and", "&") for word in firm.replace(",", "").split())
    return bool(comma) and " " in role_ and is_name and is_person(role_.rpartition(" ")[2].lower())


def _said(voice: Voice, entry: Fact) -> tuple[str, tuple[str, ...]]:
    """A sentence on a project and the facts that it rests on; an empty one where there is only the name."""
    parts = voice.person.facts.of(entry.pointer)
    about = [fact for fact in parts if fact.kind in ("highlight", "summary") and not is_answer(fact)]
    description = next((fact for fact in about if fact.pointer.endswith("/description")), None)
    if not description and voice.language == "en":
        description = next((fact for fact in about if re.match(r"An? [a-z]", fact.text)), None)
    whole = None if description else _NAME_AND_MORE.match(entry.title)
    if description and voice.person.written_in(description.text) in ("", voice.language):
        told = written_out(typographic(description.text.strip().rstrip(".")), voice.language)
        return _described(voice, _named(voice, entry.title), told), (entry.pointer, description.pointer)
    if description:
        used = [name for _, name in technologies(description.text)]
        said = voice.say("project-of", name=_named(voice, entry.title), list=", ".join(used)) if used else ""
        return said, (entry.pointer, description.pointer)
    for fact in about:  # what was done in it
        line = written_out(fact.text, voice.language)
        put = italian if voice.language == "it" else english
        own = voice.person.written_in(line) in ("", voice.language)
        deed = put(line, running=False, share=fact.share).split(": ")[0] if own else ""
        if deed.startswith("I worked on a"):
            return _described(voice, _named(voice, entry.title), line.rstrip(".")), (entry.pointer, fact.pointer)
        if deed and not deed.startswith("mi occup"):  # a thing beside the project is no deed
            said = voice.say("project", name=_named(voice, entry.title), description=bracketed(deed))
            return said, (entry.pointer, fact.pointer)
    if whole and voice.person.written_in(entry.title) in ("", voice.language):
        name = _named(voice, whole["name"])
        told = written_out(typographic(whole["more"].rstrip(".")), voice.language)
        return _described(voice, name, told), (entry.pointer,)
    return "", ()


def _details(voice: Voice, entry: Fact) -> tuple[str, tuple[str, ...]]:
    """A sentence on a project for a client, of a value or with a role, and its facts; an empty one for other projects.

    "As site manager on Elm Baths for Hull City Council (£2m), I replaced the roof."
    """
    parts = voice.person.facts.of(entry.pointer)
    who = next((fact for fact in parts if fact.kind == "role"), None)
    about = next((fact for fact in parts if fact.pointer.endswith("/description") and not is_answer(fact)), None)
    worth = about if about and _MONEY.fullmatch(about.text.strip(" .")) else None
    if not (entry.organisation or who or worth):
        return "", ()
    name = _named(voice, entry.title)
    name += f" for {with_the(entry.organisation)}" if entry.organisation else ""
    name += f" ({written_out(typographic(worth.text.strip(' .')), 'en')})" if worth else ""
    told = next(((fact, deed) for fact in parts if fact.kind == "highlight" and (deed := _deed(fact))), None)
    slots = {"name": name, "a_role": with_a(title(who.text, "en", "en")) if who else ""}
    said = voice.say("project-on", slots, description=bracketed(told[1]) if told else "")
    facts = (entry.pointer, *(fact.pointer for fact in (worth, who, told[0] if told else None) if fact))
    return said, facts


def _deed(fact: Fact) -> str:
    """What the writer did in a project, by one line of it; empty where the line is of a thing."""
    deed = checked(english(written_out(fact.text, "en"), running=False, share=fact.share), fact.text)
    return deed if deed.startswith(("I ", "we ")) and not deed.startswith("I worked on ") else ""


def _named(voice: Voice, called: str) -> str:
    """A project's name; in Italian with the article of a common noun: "il festival «Lune di carta» (Otranto)"."""
    name = _MAKER.sub("", written_out(typographic(called), voice.language))
    common = re.match(r"[A-ZÀ-Ù][a-zà-ù]+ (?:[a-zà-ù]|«|[A-Z])", name) if voice.language == "it" else None
    if not common or not is_listed(name.split()[0]):
        words = voice.language == "it" and re.match(r"[^«»“”()]+ [a-zà-ù]{3,}", name)
        return f"«{name}»" if words else name
    return definite(re.sub(r", ([A-ZÀ-Ù]\w+)$", r" (\1)", name)) or name


def _described(voice: Voice, name: str, description: str) -> str:
    """A project with the first statement of its description, as a noun phrase or else behind a colon."""
    if re.search(r"[?!]$", name):
        name = f"«{name}»" if voice.language == "it" else f"“{name}”"
    plain = bracketed(_MORE.sub("", re.split(r"; (?![^(]*\))", description)[0]))
    first = plain.split(": ")[0]
    if voice.language == "en":
        verb = plain.partition(" ")[0].lower()
        told = base_of(verb, "D") or re.match(
            r"\w+ (?:the|an?|all|my|our|their|to|with|for|on)\b", plain
        )  # no "log parser"
        deed = english_did(plain, running=False) if told else ""
        deed = deed or (role(first, running=False) if _WHO.match(first) else "")
    else:
        deed = did(plain, "")
    if _KIND.fullmatch(name) and voice.language == "en":
        thing = with_article(plain) if not deed and ": " not in plain and " " in plain and head(plain) else ""
        said = voice.say("project-deed", description=deed) if deed.startswith("I ") else ""
        return said or (voice.say("project-unnamed", description=thing) if thing else "")
    if deed:
        return voice.say("project", name=name, description=deed)
    told = capital(plain[len(first) + 2 :])
    done = english_did(told, running=False) if told and voice.language == "en" else ""
    if done.startswith("I ") and (thing := described(first)):
        return voice.say("project-noun", name=name, description=f"{thing} in which {done}")
    things = head(plain) and not re.match(r"\w+ing (?:the|an?)\b", plain)
    noun = apposition(plain) if voice.language == "it" else with_article(plain) if things else ""
    if noun:
        return voice.say("project-noun", name=name, description=noun)
    return voice.say("project", name=name, description=small(plain, voice.language).replace(": ", " – "))
