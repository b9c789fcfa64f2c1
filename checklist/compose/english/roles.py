"""Lines of an English CV that say what the writer is or holds: "Member of the board", "Forklift licence"."""

import re

from checklist.clauses.people import is_person
from checklist.compose.english.articles import with_articles
from checklist.compose.english.asides import is_joined, is_measure
from checklist.compose.english.phrases import a, base_of, head, is_plural, lowered, with_and, with_article, words_of
from checklist.compose.letter import lower_first

_OF = re.compile(
    r"^(?:in charge of|responsible for|accountable for|on call|(?:acting )?(?:second|third|next|number two)[ -]in[ -]"
    r"(?:charge|command)(?: of| to| on)?|(?:second|third|next) in (?=an? (?:brigade|crew|team|squad|gang)\b)"
    r"|number two to"
    r"|(?:\w+ )?(?P<role>[\w-]+) (?:of|for|to) )",
    re.I,
)
_AUTHOR = re.compile(r"(?:first|last|lead|senior|joint|sole|corresponding) author\b", re.I)
_SHORT = 5  # words of a role
_FROM = re.compile(r" (?:from|since) (?P<when>(?:[A-Z]\w+ )?(?:19|20)\d\d)$")
_DATE = r"(?:[A-Z][a-z]{2,8} )?(?:19|20)\d\d"
# From when to when, and in which years: "(2016-2019)", "March 2016 – May 2017", "in 2016 and 2018".
_YEARS = re.compile(rf" (?:from )?\(?(?P<first>{_DATE})(?: to | until | ?[-–] ?)(?P<last>{_DATE})\)?$")
_IN = re.compile(r" in (?P<years>(?:19|20)\d\d(?:(?:, (?:19|20)\d\d)* and (?:19|20)\d\d)?)$")
_DOING = re.compile(
    r"(?P<role>(?![A-Za-z]+ing )[^,()]+ (?:for|of|to|in|at|on) [^,()]+), "
    r"(?P<doing>[a-z]{3,}ing) (?P<what>(?!of\b)[^()]+)"
)
_ASIDE = re.compile(
    rf"(?P<role>.+(?:\b(?:since|from) {_DATE}|{_DATE}(?: to | until | ?[-–] ?){_DATE}))(?:, | \()(?P<more>[^()]+?)\)?$"
)
_NOW = re.compile(
    r"(?P<now>now|currently|also|jointly|solely|fully) (?=responsible for|accountable for|in charge of)", re.I
)
# Roles that one person at a time has.
_ONE = re.compile(
    r"(?:sole|only|top|best|leading) (?!trader)\w+"
    r"|(?:\w+ )?(?:point of (?:contact|call)|(?:first|main) (?:contact|call)|line manager of)\b",
    re.I,
)
# A role with what it was responsible for: "Section leader, responsible for 7 soldiers".
_RESPONSIBLE = re.compile(
    r"(?P<role>[\w’-]+(?: [\w’-]+){0,4}), "
    r"(?P<what>(?:jointly |also )?(?:responsible for|accountable for|in charge of)) (?P<of>[^,;:]+)$"
)
_SECOND = re.compile(r"(?:[\w-]+ )?(?:second|third|next)[ -]in[ -](?:command|charge)$", re.I)
# A line that opens with such a rank, though its first word could be a verb: "Third in command of the kitchen".
_RANK = re.compile(
    r"(?:acting )?(?:second|third|next)[ -]in[ -](?:command\b|charge\b|an? (?:brigade|crew|team|squad|gang)\b)"
    r"|number two to ",
    re.I,
)
# Those whom the writer had below: "Two commis under me", "12 drivers reporting to me".
_BELOW = re.compile(
    r"(?P<who>(?:\d+|an?|up to|about|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teams?|groups?)"
    r" [^,;:]*?) (?P<how>(?:(?:working|reporting|directly) ){0,2}(?:under|to|below|beneath|for) me(?: directly)?)",
    re.I,
)
# A prize or who won it, "Apprentice of the Year 2019", which is no role.
_PRIZE = re.compile(r"[\w’ &-]{3,40}? of the (?:week|month|season|year|match)\b(?!’)", re.I)
_QUALIFIED = re.compile(
    r"(?!(?:one|two|three|both|all|some|most|now|\d+) )"
    r"[\w&]+(?: [\w&]+)?[ -](?:qualified|certified|registered|accredited|licensed)"
    r"(?P<since> since (?:\w+ )?(?:19|20)\d\d)?"
)
_PLACE = re.compile(
    r"(?P<role>[\w’-]+(?: [\w’-]+){0,3}?) "
    r"(?:(?:one|two|three|four|five) \w+ (?:a|in)|in|at|on|for|to|when|whenever|responsible for"
    r"|of(?! the (?:year|month|week))) [^,;:]+$",
    re.I,
)
# Fields of nouns in which those in -er and -or are no people.
_OF_THINGS = ("building", "clothing-and-furniture", "engineering", "small-things", "tools", "transport")
# How somebody came out among others: "Top 4 of 30 agents in 2021".
_AMONG_THE_TOP = re.compile(r"Top (?:\d+|three|five|ten) (?:out )?of \d+ [a-z]+s\b(?! (?:for|to|with)\b)[^,;:]*$")
# Whom a firm took on, and in which place: "First support hire", "Third employee".
_HIRED = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|tenth|only|sole|founding) (?:[\w&-]+ ){0,2}(?:hire|employee|recruit)",
    re.I,
)
_YEAR = re.compile(r"\b(?:(?:19|20)\d\d|FY ?\d\d|last|Q[1-4])\b")
# What somebody did in the forces: "Two deployments to Mali".
_DEPLOYED = re.compile(
    r"(?:an?|one|two|three|four|five|six|\d+) (?:[a-z-]+ ){0,2}(?:deployments?|tours? of duty)"
    r"(?: (?:to|in|of) [^,;:]+)?",
    re.I,
)
# What somebody was at one time of a job that goes on: "Tide Desk lead during the move (2021)".
_THEN = re.compile(
    r" during (?:.*(?:19|20)\d\d|(?:the )?(?:go-live|roll-?out|lockdowns?|pandemic|launch|merger)\b)"
    r"| \((?:19|20)\d\d\)$"
)
_HAD = re.compile(r"(?P<how>involved|instrumental) in (?P<what>.+)", re.I)


def is_hired(text: str) -> bool:
    """Whether a line, or a member of a list, says in which place a firm took the writer on: "First support hire"."""
    return bool(_HIRED.fullmatch(text))


def is_prize(text: str) -> bool:
    """Whether a line names a prize that people win, and no role: "Apprentice of the Year"."""
    noun = head(text)
    return bool(_PRIZE.match(text)) and (noun in words_of("persons") or is_agent(noun) or is_person(noun))


def responsible(text: str, *, running: bool) -> str:
    """A clause on a role and what it was responsible for, "I was a section leader, responsible for …"; else empty."""
    if _RANK.match(text) and ", responsible" not in text:
        return role(text, running=running)
    match = _RESPONSIBLE.fullmatch(text)
    second = match and _SECOND.match(match["role"])
    said = role(match["role"], running=running) if match and not second else ""
    if second and match:
        said = f"I {'am' if running else 'was'} {lowered(match['role'])}"
    return f"{said}, {match['what']} {with_articles(match['of'])}" if match and said else ""


def below(text: str, *, running: bool) -> str:
    """A clause on those whom the writer has below, "I have two commis under me"; empty for other lines."""
    match = _BELOW.fullmatch(text)
    if not match or re.match(r"[\w-]+ing\b", match["who"]):
        return ""
    who = with_article(match["who"]) if re.match(r"(?:team|group)\b", match["who"], re.I) else lower_first(match["who"])
    return f"I {'have' if running else 'had'} {who} {match['how']}"


def role(text: str, *, running: bool) -> str:
    """A clause from a line that says what the writer was, "I was a member of the board"; empty for others."""
    running = running and not _THEN.search(text)
    if _AMONG_THE_TOP.match(text):
        return f"I {'am' if running and not _YEAR.search(text) else 'was'} in the {lower_first(text)}"
    if is_hired(text):
        return f"I was the {lower_first(text)}"
    if aside := _ASIDE.fullmatch(text):  # "steward since 2019, 40 members"
        said = role(aside["role"], running=running)
        return said and f"{said} ({aside['more']})"
    if doing := _DOING.fullmatch(text):  # "buddy for 3 trainees, keeping their files in order"
        said = role(doing["role"], running=running)
        return said and f"{said}, {doing['doing']} {with_articles(doing['what'])}"
    return "" if is_prize(text) or text.startswith("Was ") else _role(text, running=running)


def _role(text: str, *, running: bool) -> str:
    if _DEPLOYED.fullmatch(text):
        return f"I {'have completed' if running else 'completed'} {lower_first(text)}"
    if had := _HAD.fullmatch(text):
        been = "have been" if running and had["how"].lower() == "involved" else "was"
        return f"I {been} {had['how'].lower()} in {with_articles(had['what'])}"
    if qualified := _QUALIFIED.fullmatch(text):
        if qualified["since"] and not running:
            return ""
        be = "have been" if qualified["since"] else "am" if running else "was"
        return f"I {be} {text if text[1:2].isupper() else lowered(text)}"
    now = _NOW.match(text)
    text = text[now.end() :] if now else text
    match = _OF.match(text)
    known = match and (not match["role"] or match["role"].lower() in words_of("roles") - {"volunteer"})
    if not known or not match:
        return _named(text, running=running)
    be = "am" if running else "was"
    adverb = f"{now['now'].lower()} " if now and (running or now["now"].lower() not in ("now", "currently")) else ""
    noun = (match["role"] or "").lower()
    alone = noun in words_of("held-alone") and re.search(r" (?:of|to) $", match[0])
    bare = not noun or alone or noun in ("part", "head", "lead", "chair") or _AUTHOR.match(text)
    article = "" if bare else "the " if _ONE.match(text) else f"{a(text)} "
    plain = lower_first(text) if text[1:2].islower() else text
    listed = plain.split(", ")
    if len(listed) > 1 and not match["role"]:
        plain = _governed(listed)
    plain = plain[: match.end()] + with_articles(plain[match.end() :], the=match[0].endswith(" of "))
    be = "have been" if running and _FROM.search(text) and " since " in text else be
    return f"I {be} {adverb}{article}{plain}"


def _governed(listed: list[str]) -> str:
    """What somebody is responsible for, with measures, and all that is said of being on call, in brackets."""
    first, *rest = listed
    if "(" not in ", ".join(listed) and (all(map(is_measure, rest)) or first.startswith("on call")):
        return f"{first} ({', '.join(rest)})"
    if any(is_joined(one) or is_measure(one) or " and " in one for one in rest):
        return ", ".join(listed)
    return with_and(listed)


def _named(text: str, *, running: bool) -> str:
    """A role without "of": "Safety rep from May 2019", "First aider and fire warden"."""
    years, told = _YEARS.search(text), _IN.search(text)
    since = None if years else _FROM.search(text)
    dated = since or years or told
    plain = text[: dated.start()] if dated else text
    more = re.fullmatch(r"(?P<role>[^,;:()]+)(?:, (?P<more>\d+ (?!and\b)[^,;:()]+)| \((?P<in>[^()]+)\))", plain)
    if more:  # "head porter, 6 staff", "budget holder (£400k)"
        said = _named(more["role"], running=running)
        return f"{said} ({more['more'] or more['in']})" if said else ""
    place = _PLACE.match(plain)
    parts = [place["role"]] if place else re.split(r" and ", plain)
    if len(parts) > 1 and "," not in plain and is_agent(head(parts[-1])) and len(plain.split()) <= _SHORT:
        parts = parts[-1:]  # "health and safety rep"
    then = re.fullmatch(
        r"(?P<first>[\w’-]+(?: [\w’-]+){0,2}?)(?: first)?,? (?P<then>then|later) (?P<last>[\w’-]+(?: [\w’-]+){0,2})",
        plain,
    )
    if then and all(is_agent(head(then[one])) for one in ("first", "last")):
        one, other = lowered(then["first"]), lowered(then["last"])
        return f"I was {a(one)} {one}, {then['then']} {a(other)} {other}" if not running else ""
    if re.match(r"\w+est\b|\w+ing (?:the|an?)\b", plain, re.I) or not all(
        re.fullmatch(r"[\w’-]+(?: [\w’-]+){0,3}", one) and is_agent(head(one)) for one in parts
    ):
        return ""
    bare = head(plain) in ("crew", "staff") or plain.lower().startswith("acting ")
    bare = bare or bool(re.fullmatch(r"(?!team\b|squad\b)[\w-]+(?: [\w-]+)? lead", plain, re.I))  # "I am hygiene lead"
    article = "" if bare else "the " if _ONE.match(plain) else f"{a(plain)} "
    named = f"{article}{lowered(plain)}"
    if years or told:
        return (
            f"I was {named} from {years['first']} to {years['last']}" if years else f"I was {named}{text[len(plain) :]}"
        )
    if since and running:
        return f"I have been {named} since {since['when']}"
    return f"I {'am' if running else 'was'} {named}{since[0] if since else ''}"


def is_agent(noun: str) -> bool:
    """Whether a noun says who somebody is at work: a listed one, or one made of a verb, "repairer"."""
    noun = noun.replace("co-ord", "coord")
    trade = re.fullmatch(r"\w{3,}(?:ist|ician|woman|sman|person|smith|wright|crew)", noun)
    if noun in words_of("agents") or (trade and noun not in words_of("devices")):
        return True
    stem = re.fullmatch(r"(?P<stem>\w{2,}?)(?P<double>\w?)(?:er|or)", noun)
    if not stem or noun in words_of("devices") or any(noun in words_of(f"count {field}") for field in _OF_THINGS):
        return False
    whole = stem["stem"] + stem["double"]
    return any(base_of(one, "B") == one for one in (whole, f"{whole}e", stem["stem"]) if len(one) > 2)


def is_who(rest: str) -> bool:
    """Whether what stands behind "trained" is who the writer is: "trained first aider", and not "trained a porter"."""
    who = re.match(
        r"(?!(?:an?|the|all|new|our|my|on|in|as|to|by)\b)[a-z]+(?: [a-z]+)?(?=$|,| (?:for|in|at|and|with)\b)", rest
    )
    return bool(who) and is_agent(head(who[0])) and not is_plural(head(who[0]))  # type: ignore[index]


def licence(text: str) -> str:
    """A clause on a licence or a certificate, "I hold a forklift licence"; empty for other lines."""
    plain = re.sub(r"(?: \([^)]*\)|, (?:valid|current|expir\w+|since|renewed)\b.*)$", "", text).strip()
    noun = head(plain)
    is_deed = noun.endswith("tion") and re.match(rf"(?:[\w-]+ )*{noun} of ", plain, re.I)  # "registration of boats"
    if noun not in words_of("licences") or is_deed or "," in plain or re.match(r"\w+(?:ed|ing) ", plain):
        return ""
    if is_plural(noun):
        return "" if " for " in plain else f"I hold {lowered(plain)}"  # "gas certificates for 30 homes"
    return f"I hold {a(plain)} {lowered(plain)}"
