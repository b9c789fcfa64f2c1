"""Whole lines of an English CV as first-person sentences."""

import re

from checklist.compose.english.articles import with_articles
from checklist.compose.english.asides import with_asides, with_rates
from checklist.compose.english.capitals import settled
from checklist.compose.english.changes import changed
from checklist.compose.english.clauses import clause, tense
from checklist.compose.english.participles import turned
from checklist.compose.english.phrases import base_of, is_mass, is_name, lowered, past_of, with_and, words_of
from checklist.compose.english.states import passive
from checklist.compose.english.style import is_sure_base
from checklist.compose.english.verbs import did
from checklist.compose.english.wording.bare_nouns import with_last_articles
from checklist.compose.english.wording.deeds import closed, with_deed
from checklist.compose.english.wording.named_things import with_the_named
from checklist.compose.english.wording.of_the_firm import of_the_firm
from checklist.compose.english.wording.received import is_left_out
from checklist.compose.english.wording.until_now import from_then, until_now
from checklist.compose.english.wording.written import in_full, with_label
from checklist.compose.letter import at_commas, capital, lower_first
from checklist.compose.times import is_over

_LABEL = re.compile(
    r"^(?:(?:My |Main |Key )?(?:duties|responsibilities|tasks)(?: (?:include|included|including))?:|role:"
    r"|(?:My |Main |Key )?(?:duties|responsibilities|tasks) (?:include|included|including)) ",
    re.I,
)
_COLON = re.compile(r"^(?P<of>Responsible for|Accountable for|In charge of|Involved in): ")
_WITH = re.compile(r"^(?:team|squad|group): (?P<who>\d.+)$", re.I)
_OWN = re.compile(
    r"Own (?P<what>(?:vans?|cars?|vehicles?|transport|tools|equipment|kit|studio|workshop|lorry|truck)\b[^,;:]*)"
)
# Where else somebody works in the same job: "Also at the stall on Saturdays".
_ALSO_AT = re.compile(r"Also (?=(?:at|in|on|for) (?:the |our |an? |[A-Z])[^;:]{3,80}$)")
# What money is taken with, of which a shop has one: "Till and card machine".
_TILL = re.compile(
    r"(?:Till|Tills|Cash register|Card machine)(?:(?:,| and| &| ?/) ?(?:tills?|card machine|cash register))*"
)
# Those for whom somebody answers: "Conduct of own caseload of 45 files".
_CASELOAD = re.compile(r"(?:(?:Conduct|Management) of )?(?P<own>(?:my )?own )?caseload of (?P<what>\d[^,;:]+)", re.I)
# Who somebody is for others, and no deed: "Designated safeguarding deputy".
_DESIGNATED = re.compile(
    r"(?:Designated|Named|Nominated) (?:[a-z-]+ ){1,3}(?:lead|deputy|officer|person|contact|nurse|teacher)"
)
_MY_OWN = re.compile(
    r"(?<![Mm]y )(?<![Oo]ur )(?<!own )(?<!its )(?<!his )(?<!her )(?<!their )(?<!’s )\bown "
    r"(?!(?:the|an?|all|our|my|their|its|every|both|this|these|and|or|of)\b)(?=[a-z])"
)
# Somebody whose role is a verb as well, and a lead, who is one of a kind: "a mentor to two cooks", "a lead for waste".
_ROLE_OF_VERB = re.compile(r"^I (?P<am>am|was) (?:(?:a|the) )?(?P<role>mentor to|chair of) (?=[a-z\d])")
_LEAD = re.compile(r"^I (?P<am>am|was) a lead (?=[a-z]+ (?:for|on|of|in)\b)")
_WITH_PEOPLE = re.compile(r"I work(?:ed)? with [a-z]+s")  # "Clients: …"
# When something was done, before its verb: "During the strike, ran the night desk".
_FRONTED = re.compile(
    r"(?P<when>(?:(?:During|After|Before|Following|Throughout|Within|Since) |(?:In|On|At) (?=the |my |our |[A-Z\d]))"
    r"[^,;:()]{3,60}), (?P<verb>[a-z]+) "
)
# How many there are by now: "Currently 40 clients".
_COUNTED_NOW = re.compile(r"(?:Currently|Presently|Now) (?=\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)")
_FINITE = re.compile(r"\b(?:is|are|have|has)\b")
# What became of things that a participle describes, and no deed: "failed items fell from 9 to 2".
_OUTCOME = re.compile(
    r"[a-z]+(?:ed|en|st) (?!the |an? |my |our |all )(?!.* (?:and|so|which|that|who|when|until|as) )"
    r"[^,;:()]*s(?: [^,;:()]+)? "
    r"(?:fell|rose|went|dropped|grew) (?:up |down )?(?:from|by|to) [£$€]?\d[^;:]*$"
)
_TITLED = re.compile(r"[A-Z][a-z’]+ [A-Z][a-z’]+ [\w ]*[a-z]")
_LABEL_WORDS = 3
_WIDEST = 16  # words in brackets behind a label
_NAME = re.compile(r"^[A-Z]\w+(?: (?:[A-Z][\w’]+|of|the|and))* [A-Z][a-z]\w*(?: \([^)]*\))?$")


def sentence(
    text: str, *, running: bool, share: str = "", freelance: bool = False, style: frozenset[str] = frozenset()
) -> str:
    """A line of a CV in the first person, to stand behind "At Lumen".

    Args:
        text: The line.
        running: Whether the job goes on.
        share: "led", "did", "team" or "helped"; empty where it is not known.
        freelance: Whether a name before a colon is that of a client.
        style: How the lines of the job begin.

    Returns:
        The sentence without full stop; empty where the line is not understood. Parts that say less than a sentence may
        be left out.
    """
    share = "" if share in ("did", "led") else share  # in English the writer is the subject of both
    text = in_full(" ".join(text.split()).rstrip(".").replace("'", "’"))
    team = _WITH.match(text)
    if team:
        return f"{'I work' if running else 'I worked'} with {with_and(team['who'].split(', '))}"
    text = with_label(text)
    text = re.sub(
        r"^On-call (?:(?:rotation|rota|duty) (?=every|one|once)|(?=for|one|every|on|at|from))", "On call ", text
    )
    if brief := _brief(text, running=running):
        return brief
    text = _MY_OWN.sub("my own ", text)
    text = text if is_sure_base("own", text[4:]) else re.sub(r"^Own (?=[a-z])", "My own ", text)
    if counted := _COUNTED_NOW.match(text):
        if not running:
            return ""  # what was so then, the line does not say
        text = text if _FINITE.search(text) else capital(text[counted.end() :])
    if fronted := _with_subject(text, running=running, share=share):
        return fronted
    text = with_rates(settled(_capital(_COLON.sub(r"\g<of> ", _LABEL.sub("", text)))))
    head, *others = re.split(r"; (?![^(]*\))", text)
    said = "" if is_left_out(head) else _with_colon(head, running, share, freelance, style)
    for other in others if said else ():
        if _OUTCOME.match(other):
            said = f"{said}; {other}"
            continue
        if said.startswith(("I worked on ", "my work ")) and re.match(
            r"(?:saves|used|serves|handles|runs|replaces|gives|cuts) ", other
        ):
            said = f"{said}, {'' if other.startswith('used') else 'which '}{other}"
            continue
        more = _with_colon(other[:1].upper() + other[1:], running, share, freelance, style)
        if more and not more.startswith(("I worked on ", "I took part ", "my work ")):
            said = f"{said} and {more.removeprefix('I ')}" if _are_two_deeds(said, more) else f"{said}; {more}"
        elif set(re.findall(r"\w+", other.lower())) & words_of("shared") and not _tells_a_deed(other):
            return ""
    said = re.sub(r"\b(while|when|since|from) (working |training |studying |starting )?here\b", r"\1 \2there", said)
    said = _LEAD.sub(r"I \g<am> lead ", _ROLE_OF_VERB.sub(_as_verb, with_the_named(with_last_articles(closed(said)))))
    return of_the_firm(until_now(said) if running else from_then(said))


def _brief(text: str, *, running: bool) -> str:
    """A line that leaves out the verb that goes with what it names: where, with which till, with whose van."""
    if place := _ALSO_AT.match(text):
        return f"I also {'work' if running else 'worked'} {text[place.end() :]}"
    if _TILL.fullmatch(text):
        return f"I {'use' if running else 'used'} the {re.sub(' ?[&/] ?', ' and ', lower_first(text))}"
    if cases := _CASELOAD.fullmatch(text):
        return f"I {'have' if running else 'had'} {'my own' if cases['own'] else 'a'} caseload of {cases['what']}"
    if named := _DESIGNATED.fullmatch(text):
        return f"I {'am' if running else 'was'} the {lower_first(named[0])}"
    tools = _OWN.fullmatch(text)
    return f"I {'have' if running else 'had'} my own {tools['what']}" if tools else ""


def _with_subject(text: str, *, running: bool, share: str) -> str:
    """A deed behind a phrase of time with its subject, "during the strike, I ran the desk"; empty for other lines."""
    match = _FRONTED.match(text)
    if not match or not base_of(match["verb"], "D"):
        return ""
    said = did(capital(text[match.start("verb") :]), running=running, share=share)
    return f"{lower_first(match['when'])}, {said}" if said.startswith(("I ", "we ")) else ""


def _are_two_deeds(said: str, more: str) -> bool:
    """Whether two short clauses tell deeds in the past, which one subject can have: "I opened up and trained two"."""
    short = all(re.fullmatch(r"I [a-z]+(?: [^\s,;:()]+){1,12}", one) and tense(one) == "past" for one in (said, more))
    return short and not re.match(r"I was ", said) and " and " not in f"{said} {more}"


def _as_verb(match: re.Match[str]) -> str:
    verb = match["role"].split()[0]
    return f"I {verb if match['am'] == 'am' else past_of(verb)} "


def _capital(text: str) -> str:
    """A line with a capital at its beginning, unless that is the name of a tool: "dbt"."""
    first = re.match(r"[\w.+#]+", text)
    return text if first and is_name(first[0]) else capital(text)


def _tells_a_deed(text: str) -> bool:
    """Whether a part that could not be said is a statement of its own, so that leaving it out changes nothing."""
    return any(word.endswith("ed") and base_of(word, "D") for word in re.findall(r"\w+", text))


def _with_colon(text: str, running: bool, share: str, freelance: bool, style: frozenset[str]) -> str:
    head, colon, tail = text.partition(": ")
    if colon and head.count("(") > head.count(")"):
        head, tail = text, ""
    if tail and _NAME.match(head) and freelance:
        running = running and not is_over(head)
        said = clause(tail[:1].upper() + tail[1:], running=running, share=share, style=style)
        said = re.sub(r"^(I work(?:ed)?) in (?=an? )", r"\1 on ", said)  # a client's shop is what was made
        return f"for {head} {said}" if said else ""
    said = "" if tail else passive(head, running=running, share=share)
    if said or (not tail and (said := with_deed(head, style=style, running=running, share=share))):
        return said
    parts = re.split(r", (?:and )?", head) if not tail else []
    if len(parts) > 1 and all(told := [changed(part[:1].upper() + part[1:]) for part in parts]):
        return f"{', '.join(told[:-1])} and {told[-1]}"
    comma = re.match(r"^(?P<head>.+), (?P<tail>(?:(?!, ).)+)$", head) if not tail else None
    moved_in_list = bool(comma and changed(comma["tail"]))
    if comma and moved_in_list:
        head, tail = comma["head"], comma["tail"]
    if re.match(r"(?:(?:up|down) )?(?:from|by) [£$€]?\d", tail) and (moved := changed(f"{head} {tail}")):
        return moved
    said = with_asides(with_articles(clause(head, running=running, share=share, style=style), opens=False))
    if tail and not said and len(head.split()) <= _LABEL_WORDS:
        said, tail = did(capital(tail), running=running, share=share), ""  # behind a label that no table knows
    if said and tail and said.startswith(("my work ", "I worked on ", "I work on ", "I am a", "I was a")):
        aside = moved_in_list and said.startswith("my work ") and not said.endswith(")")
        return f"{said} ({tail})" if aside else _labelled(said, head, tail, running, share)
    if said and tail:
        people = _WITH_PEOPLE.fullmatch(said)
        listed = tail if " and " in tail else with_and(at_commas(tail))
        said += f" including {listed}" if people else f": {_after_colon(tail, running, share)}"
    return said


def _labelled(said: str, label: str, tail: str, running: bool, share: str) -> str:
    """What stands behind a label: a clause by itself, and things in brackets: "my work includes baking (rye, pasties)".

    Args:
        said: The label as a clause, "my work includes baking".
        label: The label.
        tail: What stands behind its colon.
        running: Whether the job goes on.
        share: The writer's share in the work.
    """
    told = [changed(part) for part in re.split(r", (?=[a-z])", tail)]
    if told[0]:
        return " and ".join(one for one in told if one)
    deed = did(capital(tail), running=running, share=share) or (
        did(active, running=running, share=share) if (active := turned(capital(tail), running=False)) else ""
    )
    if deed:
        return with_asides(deed)
    if _TITLED.match(label):
        return ""  # "Elm Street Library: £2m, handed over early" is one of that name
    verb = " " not in label and base_of(label, "B") and not is_mass(label.lower())  # "Test: …"
    if verb or said.endswith(")"):
        return ""
    members = at_commas(re.sub(r" \([^)]*\)", "", tail))
    while len(members) > 1 and sum(len(one.split()) for one in members) > _WIDEST:
        members.pop()
    names = all(re.match(r"[A-Z]", one) for one in members)
    listed = ", ".join(members) if re.search(r" and |\d", ", ".join(members)) else with_and(members)
    return f"{said} ({listed if names and len(members) > 1 else lowered(listed)})"


def _after_colon(tail: str, running: bool, share: str) -> str:
    parts = re.split(r", (?=(?:(?!, ).)+$)", tail)
    told = [changed(part) for part in parts]
    if all(told):
        return " and ".join(told)
    whole = changed(tail) or did(tail, running=running, share="" if share == "helped" else share)
    members = tail.split(", ")
    plain = len(members) > 1 and " and " not in f" {members[-1]}" and "(" not in tail and not re.search(r"\d", tail)
    return whole or lowered(with_and(members) if plain else tail)
