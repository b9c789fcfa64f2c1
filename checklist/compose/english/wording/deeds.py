"""A deed behind the things that a line lists: "Rotas, kept wages to 30%" as "my work included rotas, and I kept …"."""

import re

from checklist.compose.english.activity_names import verb_of
from checklist.compose.english.articles import with_articles
from checklist.compose.english.asides import with_asides
from checklist.compose.english.clauses import clause, perfect
from checklist.compose.english.participles import turned
from checklist.compose.english.phrases import base_of, head, is_mass, is_plural, past_of, words_of
from checklist.compose.english.roles import is_hired, role
from checklist.compose.english.verbs import did
from checklist.compose.english.wording.noun_phrases import noun_phrases
from checklist.compose.letter import at_commas, capital, lower_first

_OWN = re.compile(r"(?:My )?[Oo]wn (?:vans?|cars?|vehicles?|transport|tools|equipment|kit|lorry|truck)$")
_IN_TURN = re.compile(r"\bfirst(?=,|$)|\b(?:then|later|now) ")
# What somebody is or was, which a deed may follow: "I am on call one week in six, and I have written the guide".
_OF_WRITER = re.compile(r"I (?:am|was|have been) (?:an? |the |on call\b|in charge\b|responsible\b)")
_OBJECT = re.compile(
    r"(?:the|an?|all|most of|some of|half of|my|our|their|new|up|out|about|over|more than|up to|[£$€]?\d[\d,.]*"
    r"|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_TIME = re.compile(
    r"(?:the|last|next|this|each|every|all|\d+) (?:day|week|month|year|night|season|morning|evening)s?\b"
)
# What things do as well as people: "scripts, saved two hours a day".
_OF_THINGS = ("saved", "served", "replaced", "gave", "allowed", "enabled", "brought", "made", "helped")
# Past forms that are the base form too, and what shows that they are a deed: "cut waste by 9%".
_ALIKE = ("cut", "put", "set")
_BY_A_FIGURE = re.compile(r"\b(?:by|from|to) (?:about |over |around |nearly |up to |more than )?[£$€]?\d")
# A deed that somebody led or saw to: "I led replacement of a firewall".
_LED = re.compile(r"^(?P<lead>(?:I|we|as a team we) (?P<verb>[a-z]+)) (?P<noun>[a-z]{3,}) (?=of )")
_GOVERNED_DEED = re.compile(
    r"\b(?P<before>after|before|during|since|through|via|with|for|from|following|despite|by|under|(?:took|taken) over) "
    r"(?P<noun>[a-z]{3,}(?:tion|sion|ment|ance|ery|ing|al)) (?=of [a-zA-Z\d])"
)
_OF_A_DEED = re.compile(r"\b(?P<before>[a-z]+) (?P<noun>[a-z]{3,}(?<!ing)) (?=of (?:the|our|my|an?) )")
# What is kept or left in a state, and so was there before: "I kept the kiln in use", but "I kept a log in Excel".
_KEPT = re.compile(
    r"^(?P<lead>(?:I|we|as a team we) (?:have )?(?:keep|kept|leave|left|bring|brought|turn|turned) )(?:an? )?"
    r"(?P<thing>(?:[a-z-]+ )?(?P<noun>[a-z]+)) "
    r"(?=(?:open|clean|tidy|safe|running|going|stocked|staffed|compliant|viable|solvent|profitable|afloat|round|around"
    r"|back|on (?:track|time|budget)|up to date"
    r"|in(?:to)? (?:profit|order|use|credit|production|line|business|budget|surplus))\b)"
)
_LONG = 5  # letters of a deed
# A clause on what its writer does, and what a comma adds to it: how, where, with whom, how many, how often.
_DEED = re.compile(r"(?:I|we|as a team we|my job (?:is|was) to) (?:have |has )?[a-z]")
_HANGS = re.compile(
    r"(?:and|or|as well as|but|both|which|who|with|including|from|to|in|on|at|by|for|of|as|all|most|some)\b|[£$€]?\d"
)
_RATE = re.compile(r"(?:daily|weekly|monthly|yearly|quarterly|[a-z]+ly|once|twice) ?(?:a|an|per|each|every|$)")
_NAME = re.compile(r"[A-Z][\w.+#-]*(?: [A-Z\d][\w.+#-]*)*")
_PAIR = 2
_SINCE = re.compile(r" since (?:[A-Z]\w+ )?(?:19|20)\d\d$")
_ROLE = re.compile(r"I (?:am|was) (?:an? |[\w-]+(?: [\w-]+)? lead$)")
_DONE = re.compile(r"(?:have|has) (?:also |now |since )?(?P<verb>[a-z]+) (?P<object>.+)")
_QUALIFIED = re.compile(
    r"(?!(?:one|two|three|both|all|some|most|now|\d+) )"
    r"[\w&]+(?: [\w&]+)?[ -](?:trained|qualified|certified|registered|accredited|licensed)"
)


def with_deed(text: str, *, running: bool, share: str, style: frozenset[str]) -> str:
    """A clause on things and a deed of the writer's behind the last comma; empty for other lines.

    Args:
        text: A line without colon.
        running: Whether the job goes on.
        share: The writer's share in the work.
        style: How the lines of the job begin.
    """
    *things, last = at_commas(text)
    if things and is_hired(things[0]) and not share:
        told = (role(things[0], running=running), _deed([*things, last][1], running=running, share=share))
        return ", and ".join(one for one in told if one)
    return _behind_things(text, running=running, share=share, style=style)


def _behind_things(text: str, *, running: bool, share: str, style: frozenset[str]) -> str:
    *things, last = at_commas(text)
    if not things or base_of(text.partition(" ")[0], "D"):
        return ""
    listed = ", ".join(things)
    if _OWN.fullmatch(listed):
        more = role(capital(last), running=running)
        own = re.sub(r"^(?:My )?[Oo]wn", "my own", listed)
        return f"I {'have' if running else 'had'} {own} and {more[2:]}" if more.startswith(("I am ", "I was ")) else ""
    if re.match(r"(?:about |over |up to )?[£$€]?\d", last) and turned(listed, running=running):
        said = clause(listed, running=running, share=share, style=style)  # "new menu brought in, 90 covers a night"
        return f"{said} ({last})" if said.startswith("I ") and "(" not in said else ""
    if said := _with_role(things, last, running=running, share=share):
        return said
    deed = _deed(last, running=running, share=share)
    said = clause(listed, running=running, share=share, style=style) if deed else ""
    said = with_asides(with_articles(said, opens=False))
    if said.startswith(("I worked on ", "I work on ")) and not running:
        return f"{said} and {deed.removeprefix('I ')}"
    told = said.startswith(("my work ", "I worked on ")) or _OF_WRITER.match(said)
    return f"{said}, and {deed}" if told else ""


def _with_role(things: list[str], last: str, *, running: bool, share: str) -> str:
    """A clause on things beside which the line names a role, first or last: "I was a fire marshal, and my work …"."""
    if _IN_TURN.search(", ".join([*things, last])):
        return ""
    for who, rest in ((things[0], [*things[1:], last]), (last, things)):
        said = role(capital(who), running=running) if re.fullmatch(r"[\w’-]+(?: [\w’-]+){0,2}", who) else ""
        more = clause(capital(", ".join(rest)), running=running) if _ROLE.match(said) else ""
        if who == things[0] and more.startswith("I ") and turned(capital(last), running=False) and not share:
            return f"{said} and {(perfect(more) if running else more).removeprefix('I ')}"
        if more.startswith("my work ") and not share:
            return f"{said}, and {more}" if who == things[0] else f"{more}, and {said}"
    return ""


def _deed(part: str, *, running: bool, share: str) -> str:
    """A part as a clause of the writer's, "I kept wages to 30%"; empty where it may say what was done to a thing."""
    if _QUALIFIED.fullmatch(part):
        return "" if share else f"I {'am' if running else 'was'} {part}"
    if (done := _DONE.match(part)) and base_of(done["verb"], "V"):
        return "" if share else f"I have {part.partition(' ')[2]}"
    first, _, rest = part.partition(" ")
    behind = rest.partition(" ")[0]
    raised = turned(capital(part), running=False) if running and _SINCE.search(part) and not share else ""
    if raised:
        return perfect(f"I {lower_first(raised)}")  # "£2m secured since 2019"
    alike = first in _ALIKE and _BY_A_FIGURE.search(rest)
    sure = base_of(first, "D") and (alike or first.endswith("ed") or not base_of(first, "B")) and first.islower()
    if (
        not sure
        or first in _OF_THINGS
        or first in words_of("no-writer") | words_of("describing") | words_of("misfortunes")
    ):
        return ""
    noun = (is_plural(head(rest)) or is_mass(behind)) and re.search(r"\d", rest)  # "finished product samples"
    new = first in words_of("once") and re.match(r"(?!(?:in|on|at|to|by|for|with|from|as)\b)[A-Za-z]", rest)
    governs = new or (_OBJECT.match(rest) and not _TIME.match(rest)) or noun or base_of(first, "D") == "help"
    if alike:
        return "" if share else f"I {'have ' if running else ''}{first} {with_articles(rest)}"
    said = did(capital(part), running=running, share=share) if governs else ""
    return (perfect(said) if running else said) if said.startswith("I ") else ""


def with_the_deed(clause: str) -> str:
    """A clause in which a deed before "of" has its article: "I led the replacement of the boilers"."""
    clause = _GOVERNED_DEED.sub(_with_the_governed, clause)
    return _OF_A_DEED.sub(_with_the_deed, _LED.sub(_with_the_led, clause))


def _with_the_governed(match: re.Match[str]) -> str:
    """A deed behind a preposition with "the": "after the introduction of meters", but "for hiring of" as it is."""
    noun = match["noun"]
    bare = noun in words_of("of-phrases") | words_of("bare-before-of") | words_of("ing-nouns") | words_of("count")
    doing = noun.endswith("ing") and not match["before"].endswith("over")
    return match[0] if bare or doing else f"{match['before']} the {noun} "


def with_the_kept(clause: str) -> str:
    """A clause in which what somebody keeps or leaves in a state is known: "I kept the kiln in use"."""
    kept = _KEPT.match(clause)
    if not kept or kept["noun"] not in words_of("count") | words_of("one-of") | words_of("the"):
        return clause
    return f"{kept['lead']}the {clause[kept.start('thing') :]}"


def _with_the_deed(match: re.Match[str]) -> str:
    """A deed behind a preposition or a verb with "the", where its object has an article: "to the repair of the"."""
    noun, before = match["noun"], match["before"]
    bare = noun in words_of("of-phrases") | words_of("bare-before-of") or is_plural(noun)
    known = verb_of(noun) or (noun in words_of("count-or-mass") and past_of(noun))
    deed = known if before in ("to", "with", "for") else re.search(r"\w{3}(?:ity|ness|ance)$", noun)
    governs = before in ("to", "with", "for") or (base_of(before, "B") and not base_of(before, "D"))
    return match[0] if bare or not deed or not governs else f"{before} the {noun} "


def _with_the_led(match: re.Match[str]) -> str:
    """A deed behind the verb of its clause with "the": "I supervised the drilling of 9 wells"."""
    noun, verb = match["noun"], match["verb"]
    bare = noun in words_of("of-phrases") | words_of("bare-before-of") | words_of("ing-nouns") or is_plural(noun)
    deed = (noun.endswith("ing") and base_of(noun, "G")) or (len(noun) > _LONG and verb_of(noun))
    leads = base_of(verb, "BD") in words_of("leading-verbs")
    return f"{match['lead']} the {noun} " if leads and deed and not bare else match[0]


def closed(clause: str) -> str:
    """A clause of its writer's with "and" before the last of its objects, where the one in it joins something else.

    Args:
        clause: A composed clause.

    Returns:
        "I kept nets and ropes, the books, and the tide and wind tables" for a clause that has no such "and"; other
        clauses as they are.
    """
    if not _DEED.match(clause) or re.search(r"[:;]", clause):
        return clause
    *before, last = at_commas(clause)
    if not before or not _is_thing(last) or not all(map(_is_thing, before[1:])):
        return clause
    if all(map(_NAME.fullmatch, map(_plain, [*before[1:], last]))) and re.search(
        r" [A-Z]\S*(?: \d+)?$", _plain(before[0])
    ):
        start = clause.rindex(last)  # "I look after Modbus, Profinet and Factory Talk"
        return f"{clause[:start].rstrip(' ,')} and {last}"
    joined = len(before) > 1 and any(" and " in _plain(one) for one in before[1:])
    ends = joined and (" and " in last or is_plural(_plain(last).rpartition(" ")[2]))
    if not ends and (not _describes(last) or not _is_apart(before[-1])):
        return clause
    start = clause.rindex(last)
    return f"{clause[:start]}and {last}"


def _plain(text: str) -> str:
    return re.sub(r" ?\([^()]*\)", "", text)


def _is_thing(chunk: str) -> bool:
    """Whether what stands behind a comma begins with a noun phrase, and with no verb or preposition."""
    phrase = next(iter(noun_phrases(_plain(chunk))), None)
    if phrase is None or phrase.start or _HANGS.match(chunk) or _RATE.match(chunk):
        return False
    first = phrase.words[0].lower()
    deed = base_of(first, "DG") and first not in words_of("ing-nouns") | words_of("adjectives")
    return phrase.is_determined or not deed


def _is_apart(chunk: str) -> bool:
    """Whether what ends before a comma is a thing by itself, and does not describe the last word of the list too.

    "Nets" is one before "tide and wind tables", and "school" is none before "hospital and railway projects".
    """
    *_, phrase = [None, *noun_phrases(_plain(chunk))]
    return phrase is not None and (phrase.is_determined or is_plural(phrase.head))


def _describes(last: str) -> bool:
    """Whether "and" only joins two words that describe the last one: "weekly count and audit sheets"."""
    one, *more = noun_phrases(_plain(last))
    two = more[0] if more and more[0].before == ("and",) else None
    if two is None or one.is_determined or two.is_determined or len(two.words) < _PAIR:
        return False
    counted = one.head in words_of("count") | words_of("machines") and not is_plural(one.head)
    return counted and is_plural(two.head) and not two.behind
