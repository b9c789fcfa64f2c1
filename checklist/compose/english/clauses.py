"""One statement of an English CV as a clause in the first person, where its structure is understood."""

import re

from checklist.clauses.verbs import forms, inflected, readings
from checklist.compose.english.activities import activities, activity, is_thing, made, rate
from checklist.compose.english.activity_names import is_doing
from checklist.compose.english.articles import with_articles
from checklist.compose.english.changes import by_itself, changed, mean, of_a_thing, was_done
from checklist.compose.english.coordination import without_splice
from checklist.compose.english.participles import is_rate, turned
from checklist.compose.english.phrases import a, base_of, head, is_plural, lowered, past_of, with_article, words_of
from checklist.compose.english.roles import below, is_agent, is_prize, licence, responsible, role
from checklist.compose.english.states import stated
from checklist.compose.english.style import is_sure_base, is_unclear
from checklist.compose.english.verbs import did
from checklist.compose.english.wording.prizes import prize
from checklist.compose.letter import capital, lower_first

_NUMBER = r"(?:\d[\d.,]*|up to|about|around|over|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
_TEAM = re.compile(rf"(?i)(?P<mean>average )?(?P<kind>(?:team|group|squad|crew|gang|brigade)s?) of (?P<of>{_NUMBER}.*)")
# "I", and no number as in "a phase I trial".
_PRONOUN = r"(?<!hase )(?<!ype )(?<!rade )(?<!tage )(?<!evel )(?<!lass )(?<!art )I"
# A thing with what is said of it, and no verb: "The job where I learned to weld".
_FRAGMENT = re.compile(
    r"(?:The|An?|My) (?:[\w’-]+ ){1,3}(?:where|when|that|which) (?:I|we) (?!.*\b(?:is|are|was|were|has)\b)"
)
# What there has not been, so that it is said with "have had": "No accidents since I started".
_NEVER = re.compile(
    r"No (?P<what>(?:sick days?|sickness|absences?|accidents?|injur(?:y|ies)|complaints?|days off) "
    r"since (?:I (?:started|joined|began|took over)|joining|starting)\b[^,;]*)"
)
# Where one works, with what is said of it: "private practice, mixed caseload".
_PLACE = re.compile(r"[\w-]+ [^,]+, \w+ed [a-z-]+$")
# A doing, "Setting up farm shop", and the one place of a name, "Elm Street Library".
_NO_PLACE = re.compile(r"[A-Z]?[a-z]+ing (?:up|out|down|the|an?|my|our)\b|(?:[A-Z][a-z]+ ){2}")
# What names a point in the past, so that no perfect goes with it; a year behind "since" does not.
_POINT = re.compile(
    r"^I (?:joined|started|came)\b|(?P<before>since (?:[A-Z]\w+ )?)?\b(?:19|20)\d\d\b|\bin FY ?\d"
    r"|\b(?:ago|and now|when|then|until|(?:before|after) (?:I|we|the|my|an?|\d+|[a-z]+ing)"
    r"|(?:last|(?:over|at|during)(?: the)?) (?:year|month|week|season|summer|winter|spring|autumn|Christmas|Covid))\b"
)
_FURTHER = re.compile(r"(?P<link>,? and |, )(?P<verb>[a-z]+)(?= )")
_MOVED = re.compile(
    r"(?P<what>(?!I\b)[^:;,]+?) (?P<verb>went|fell|rose|grew|was|were)"
    r"(?= (?:up |down )?from | [a-z]+ (?:up |down )?(?:from|by) [£$€]?\d| (?:up|down|by) [^:;,]* since (?:19|20)\d\d$)"
)
_GONE = {"went": "gone", "fell": "fallen", "rose": "risen", "grew": "grown"}
_MAINLY = re.compile(r"(?P<how>mainly|mostly|chiefly|primarily) (?P<what>.+)$", re.I)
_NO_OPENINGS = frozenset({"from", "up", "down", "first-time", "on", "in", "at", "with"})


def clause(text: str, *, running: bool, share: str = "", style: frozenset[str] = frozenset()) -> str:
    """One statement of a CV in the first person, to stand behind "At Lumen".

    Args:
        text: A part of a line without colon, semicolon or final full stop.
        running: Whether the job goes on.
        share: "led", "did", "team" or "helped"; empty where it is not known.
        style: How the lines of the job begin.

    Returns:
        The clause; empty where the structure is not understood.
    """
    verb = style & {"base", "third"} and base_of(text.partition(" ")[0], "BZ")
    if not verb and (active := turned(text, running=running)) and (said := _active(active, share, running=running)):
        return said
    if own := prize(text) or below(text, running=running) or stated(text) or _own(text, running=running):
        return "" if share else own
    team = _TEAM.fullmatch(text)
    if team:
        verb = "I work" if running else "I worked"
        if team["kind"].endswith("s"):
            return f"{verb} with {team['kind'].lower()} of {team['of']}"
        return f"{verb} in a {team['kind'].lower()} of {'on average ' if team['mean'] else ''}{team['of']}"
    first, _, rest = text.partition(" ")
    moved = "" if is_sure_base(first.lower(), rest) or _is_deed(first) else changed(text)
    said = of_a_thing(text) or moved or mean(text, running=running) or responsible(text, running=running)
    said = said or did(text, running=running, share=share, style=style) or role(text, running=running)
    if not said and (is_unclear(text, style) or is_prize(text)):
        return ""
    if not said and not share and head(text) in words_of("settings"):
        place = _among(text, head(text)) if _PLACE.match(text) else _sized(text)
        said = f"{'I work' if running else 'I worked'} {place}" if place else ""
    if not said and not share:
        said = licence(text) or activities(text, running=running) or rate(text, running=running)
        said = said or _mainly(text, running)
    said = said or changed(text) or by_itself(text) or was_done(text, running=running)
    return said if said or share == "helped" else _thing(text, running)


def _active(text: str, share: str, *, running: bool) -> str:
    """A clause from a line that begins with a verb in the past, or in the base form: "I check pest traps monthly"."""
    first, _, rest = text.partition(" ")
    if base_of(first.rstrip(","), "D") or first.rstrip(",").endswith("ed"):
        said = did(text, running=running, share=share)
        return said or ("" if share else f"I {lower_first(text)}")
    return (
        did(text, running=running, share=share, style=frozenset({"base"})) or f"I {first.lower()} {with_articles(rest)}"
    )


def tense(said: str) -> str:
    """The tense of a clause of the writer's: "past" for "I ran the shop", "present", or "either" for "I set up …"."""
    verb = next((word for word in said.split()[1:] if not word.endswith("ly")), "")
    if verb == "was":
        return "past"
    if not base_of(verb, "D"):
        return "past" if re.fullmatch(r"[a-z-]{5,}ed,?", verb) else "present"
    return "either" if base_of(verb, "B") else "past"


def perfect(said: str) -> str:
    """A clause in the past as the present perfect, "I have run the shop"; as it is where it names a point in time.

    What is done at a rate is done still, and is said in the present.
    """
    if any(not one["before"] for one in _POINT.finditer(said)):
        return said
    if (now := _done_still(said)) != said:
        return now
    parts = said.split("; ")
    own = [one for one in parts if one.startswith("I ")]
    if any(tense(one) == "present" for one in own):
        return said
    return "; ".join([_perfect(one) if one in own else has_gone(one) for one in parts])


def since_then(said: str) -> str:
    """A clause in the present behind "since 2018", in the perfect: "I have worked with growers"; else as it is."""
    now = re.match(r"I (?P<verb>[a-z]+) ", said)
    past = past_of(now["verb"]) if now and base_of(now["verb"], "B") == now["verb"] else ""
    if not now or not past or past == now["verb"]:
        return said
    done = f"I {past} {said[now.end() :]}"
    return said if any(not one["before"] for one in _POINT.finditer(done)) else _perfect(done)


def has_gone(said: str) -> str:
    """What changed in a job that goes on, in the perfect: "churn has gone from 14% to 10%"; else as it is."""
    match = _MOVED.match(said)
    if not match or any(not one["before"] for one in _POINT.finditer(said)):
        return said
    have = "have" if is_plural(head(match["what"])) else "has"
    return f"{match['what']} {have} {_GONE.get(match['verb'], 'been')}{said[match.end() :]}"


def _done_still(said: str) -> str:
    """What a running job tells in the past with a rate, in the present: "I treat 8 patients a day"; else as it is."""
    match = re.match(r"I (?P<adverb>(?:\w+ly |also )?)(?P<verb>[\w-]+)", said)
    verb = base_of(match["verb"], "D") if match else ""
    if not match or not verb or match["verb"] in words_of("causing") | words_of("once") or not is_rate(said):
        return said
    present = {past: past if base_of(past, "B") else base_of(past, "D") or past for _, past in _FURTHER.findall(said)}
    rest = _FURTHER.sub(lambda one: one["link"] + present[one["verb"]], said[match.end() :])
    return f"I {match['adverb']}{verb}{rest}"


def _perfect(said: str) -> str:
    match = re.match(r"I (?P<adverb>(?:\w+ly |also )?)(?P<verb>[\w-]+)", said)
    done = _participle(match["verb"]) if match else ""
    if not match or not done:
        return said
    rest = _FURTHER.sub(lambda one: one["link"] + (_participle(one["verb"]) or one["verb"]), said[match.end() :])
    return f"I have {match['adverb']}{done}{rest}"


def _participle(past: str) -> str:
    """The participle of a past form, "taken" of "took"; empty for other words."""
    if past in ("was", "were", "ran"):  # of "run" the table has "ran" alone
        return "run" if past == "ran" else "been"
    verb = base_of(past, "D")
    done = [one for one in forms(verb, "en") if "-" not in one and " " not in one and _is_only_participle(one, verb)]
    if past.endswith("ed") and not (done and done[0].endswith("n") and verb in words_of("in-n")):
        return past if verb else ""
    if not verb or (base_of(past, "V") == verb and not past.endswith("ed")):
        return past if verb else ""
    # Of "born" and "borne", "shrunk" and "shrunken" one is what somebody has done.
    return max(done, key=lambda one: (one.endswith("e"), -len(one)), default="") or inflected(
        verb, "en", "V", "B"
    ).replace("-", "")


def _is_only_participle(word: str, verb: str) -> bool:
    """Whether a form of a verb is its participle and not its past: "shown", "driven"."""
    codes = "".join(one.codes for one in readings(word, "en") if one.lemma == verb)
    return "V" in codes and "D" not in codes


def _is_deed(word: str) -> bool:
    """Whether a word is a past form, and no noun as "rent" is."""
    return bool(base_of(word, "D")) and (base_of(word, "D") == word.lower() or not base_of(word, "B"))


def _mainly(text: str, running: bool) -> str:
    """A clause on what fills most of the work, "Mainly groundworks and drainage"; empty for other lines."""
    match = _MAINLY.match(text)
    plain = activity(capital(match["what"]), running=running) if match else ""
    first = match["what"].partition(" ")[0].rstrip(",") if match else ""
    named = re.sub(rf"(?<=clude[sd] ){re.escape(first)}|(?<=cluded ){re.escape(first)}", first, plain, flags=re.I)
    be = f"{'is' if running else 'was'} {match['how'].lower()}" if match else ""
    return f"my work {be} {named.split(maxsplit=3)[3]}" if plain else ""


def _own(text: str, *, running: bool) -> str:
    """A line that is a sentence of the writer's already, "I ran the till", "Since I took over, …"; empty for others."""
    if am := re.match(r"I(?: am|['’]m) (?!.*(?: and|,) )", text if not running else ""):
        return f"I was {text[am.end() :]}"
    now = re.match(r"I (?P<verb>[a-z]+) (?!.*(?: and|,) )", text)
    if now and not running and base_of(now["verb"], "B") == now["verb"] and (past := past_of(now["verb"])):
        return f"I {past}{text[now.end('verb') :]}"
    if re.match(r"I(?:['’]m|['’]ve|['’]d)? ", text):
        return without_splice(re.sub(r"\bI['’]ve\b", "I have", re.sub(r"\bI['’]m\b", "I am", text)))
    was_the = text.startswith("Was the ") and (is_agent(head(text)) or head(text) == "lead")
    if was_the or re.match(r"(?:Was|Had) (?!the\b)[a-z]", text):
        return f"I {lower_first(text)}"
    return _of_us(text)


def _of_us(text: str) -> str:
    """A line that is a sentence with "we", or in which the writer says "I" or "my"; empty for others."""
    we = re.match(r"We (?P<verb>[a-z]+) ", text)
    if we and base_of(we["verb"], "D"):
        return f"we{text[2:]}"
    never = _NEVER.fullmatch(text)
    if never:
        return f"I have had no {never['what']}"
    first, _, rest = text.partition(" ")
    deed = _is_deed(first) or is_sure_base(first.lower(), rest)
    if deed or _FRAGMENT.match(text) or text.startswith(("No ", "Zero ")):
        return ""  # "Carried more hay than I can say" lacks its subject
    plain = re.sub(r" \([^)]*\)", "", text)
    told = re.search(rf"\b(?:{_PRONOUN}|we|my)\b", plain)
    told = told and re.search(rf"\b(?:{_PRONOUN}|we|has|have|is|are|was|were|had) \w", plain)
    return lower_first(text) if told and not re.search(r"\bmy\b.*:$", text) else ""


def _thing(text: str, running: bool) -> str:
    """Something that the writer worked on, whatever it was that they did."""
    noun = head(text)
    first = text.split(maxsplit=1)[0].lower()
    if not noun or _no_work(text, first, noun):
        return ""
    deed = re.search(r" and [a-z]+(?:tion|sion|ment|ance|ing|sis) of ", text)  # "review of plans and preparation of …"
    if noun in words_of("attended") and not deed and " and " not in text.lower().split(noun, maxsplit=1)[0]:
        return f"I took part in {with_article(text)}"
    if re.match(r"(?:about |over |more than )?\d[\d.,]* ?(?:[GTM]B|rows|records)\b", text, re.I):
        return f"I worked with {lower_first(text)}"
    if noun in words_of("done") or re.match(r"work experience\b", text, re.I):
        return f"I did {with_article(text) if noun in words_of('done') else lowered(text)}"
    if place := _among(text, noun):
        return f"{'I work' if running else 'I worked'} {place}"
    return made(text) or activity(text, running=running)


def _among(text: str, noun: str) -> str:
    """The place or the people that a line names, as where or with whom one works; empty for other things."""
    listed = [head(one) for one in re.split(r", | and ", text)]
    counted = re.match(_NUMBER, text, re.I)
    people = counted and all(one in words_of("people") or is_agent(one.removesuffix("s")) for one in listed)
    if (
        (people or noun in words_of("people"))
        and not re.match(r"[\w-]+ing\b", text)
        and (counted or not re.search(r", | and ", text))
    ):
        if text.count(", ") == 1 and re.search(rf", {_NUMBER}", text) and " and " not in text:
            text = text.replace(", ", " and ")
        return f"with {text if text[:1].isdigit() else lowered(text)}"
    if noun not in words_of("settings") or _NO_PLACE.match(f"{text} "):
        return ""
    text, _, more = text.partition(", ")
    if more and (", " in more or not is_thing(more, first=False)):
        return ""
    place = f"{'on' if noun in ('ward', 'team', 'desk', 'floor', 'site') else 'in'} {a(text)} {lowered(text)}"
    return f"{place} ({more})" if more and "(" not in text else "" if more else place


def _sized(text: str) -> str:
    """The place that a line names with figures, as where one works: "in a car showroom (90 cars, 5 staff)"."""
    place, *sizes = text.split(", ")
    if not sizes or not all(re.match(r"\d[\d,–-]*\+? [a-z]", one) for one in sizes) or "(" in text:
        return ""
    return f"{said} ({', '.join(sizes)})" if (said := _among(place, head(place))) else ""


def _no_work(text: str, first: str, noun: str) -> bool:
    """Whether a line is no thing to work on: said of something else, counted, or with a verb of its own."""
    past = base_of(first, "V") and re.match(r"\w+ (?:with|on|in|by|to|as|at|for|using)\b", text)
    sized = not is_doing(first) and noun in words_of("ranged") and re.search(r"(?:from|of) [£$€]?\d", text)
    if past or sized or noun in words_of("counted") or first in _NO_OPENINGS:
        return True
    return noun not in words_of("attended") and bool(re.search(r" (?:is|are|go|goes|has|have|went|was|were) ", text))


def described(text: str) -> str:
    """A description of a thing as a noun phrase with its article; empty where it is a statement of another kind."""
    if did(text, running=False) or role(text, running=False) or re.match(r"\w+ing (?:the|an?)\b", text):
        return ""
    return with_article(text) if head(text) else ""
