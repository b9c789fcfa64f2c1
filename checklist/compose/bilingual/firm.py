"""One fact about the firm out of an advertisement, in words that can stand in the letter; of English ones here."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.bilingual.italian_firm import about as about_in_italian
from checklist.compose.bilingual.italian_firm import names_of
from checklist.compose.bilingual.language import language_of
from checklist.compose.english.last_check.doubt import is_certain
from checklist.compose.english.phrases import words_of as english_words
from checklist.compose.english.wording.compounds import hyphened
from checklist.compose.italian.activities import is_person
from checklist.compose.letter import lower_first
from checklist.compose.tables import table
from checklist.compose.times import LEGAL
from checklist.text.segmentation import sentences

_ADDRESSED = re.compile(r"\b(?:we|our|us|noi|nostr\w+|vostr\w+|siamo|abbiamo|\w+iamo)\b", re.I)
# What is said of the person sought, of the offer or of the way to apply.
_SEEKING = re.compile(
    r"\b(?:cerc\w+|ricerc\w+|selezion\w+|offr\w+|offer\w*|want\w*|need\w*|vogliamo|serve|look\w* for|seek\w*|hir\w+"
    r"|invit(?:e|es|ing) applications|join\w*|you|your|tu|tuo|tua|ti|requi\w+|richied\w+|domand\w+"
    r"|must|candidat\w*|apply|salary|ral|contratto|chiediamo|userai|sarai|benefit\w*"
    r"|stipendi\w*|invia\w*|manda\w*|send)\b",
    re.I,
)
_STRANGE = re.compile(r"[«»“”\"\[\]{}*#|<>•→]|https?:|\b(?:dal|since|from) (?:19|20)\d\d")
# How many people there are, and what only the firm itself can feel.
_LITTLE = re.compile(
    r"^(?:we[’']?re|we are|siamo)\b(?: in)? (?:a team of )?\d|\b(?:people|colleagues|persone|team of|team di)\b", re.I
)
_OWN = re.compile(r"(?P<whose>Our|La nostra|Il nostro|I nostri|Le nostre) (?P<count>\d[\d.,]* )?(?P<noun>[\w’-]+)")
# Who leaves, is missing or is being looked for.
_CHANGE = re.compile(
    r"\b(?:pensione|away|leav\w+|retir\w+|maternity|maternità|lascia\w*|manca\w*|miss\w*|vacan\w+|postholder)\b", re.I
)
_US = re.compile(r"\b(?:we|us|our|ours|noi|ci|nostr[oaie]|\w+iamo)\b", re.I)
_FURTHER = re.compile(r"(?P<link> and |, )(?P<verb>[a-z]+)(?= (?P<behind>[\w£$€]+))")
_GOVERNED = re.compile(
    r"(?:the|an?|our|your|their|to|more|over|about|all|every|\d\S*|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands)$"
)
# A town and what the firm is, behind its name: ", Hull, a family-owned bakery".
_APPOSED = re.compile(
    r"(?:,| [–—-]) (?:[A-Z][\w’-]+(?: [A-Z][\w’-]+)?, )?(?P<what>an? (?!.* (?:is|are|has) )[a-z\d][^.;:]{8,120})$"
)
_TURNED = (("our", "your"), ("ours", "yours"), ("us", "you"), ("we", "you"), ("ourselves", "yourselves"))


def _opinions() -> list[str]:
    """Verbs of what a firm thinks, wishes or offers, which is no fact about it."""
    return str(table("bilingual/words")["opinions"]).split()


def about(text: str, company: str, language: str) -> str:
    """How the letter may repeat one thing that an advertisement says of the firm.

    Args:
        text: The advertisement.
        company: The firm's name, without its legal form; may be empty.
        language: "it" or "en", that of the letter.

    Returns:
        Words that can follow "I read that": the advertisement's own, or with "you" for its "we"; empty where it says
        nothing of the sort in that language.
    """
    if language == "it":
        return about_in_italian(text, company)
    told = [" ".join(text[one.start : one.end].split()) for one in sentences(text)]
    lines = [re.split(r"[.!](?: |$)", " ".join(line.split()))[0] for line in text.splitlines()]
    apposed = [_apposed(hyphened(line.replace("'", "’")), company) for line in lines if company]
    told = [re.split(r",? and we\b|,? e (?:abbiamo|stiamo|siamo|cerchiamo)\b", one)[0] + one[-1] for one in told if one]
    told = [hyphened(one.rstrip(".!").replace("'", "’")) for one in told if one.endswith((".", "!"))]
    named = [*(_of_name(one, company, language) for one in told), *apposed] if company else []
    for one in (said for said in named if said):
        return _sure(one, company)
    told = [one for one in told if 5 <= len(one.split()) <= 30 and language_of(one) == language]
    usable = [one for one in told if not _SEEKING.search(one) and not _STRANGE.search(one)]
    turned = [(one, said) for one in usable if (said := _to_you(one, company))]
    turned.sort(key=lambda pair: bool(_LITTLE.search(pair[0])))
    if turned:
        return _sure(turned[0][1], company)
    return _sure(next((said for one in usable if (said := _of_what_you_have(one))), ""), company)


def _sure(said: str, company: str) -> str:
    """What is said of a firm, as it is where nothing in it is in doubt: "films and social for brands" is left out."""
    return said if is_certain(said.removeprefix(company).replace(" & ", " and ")) else ""


def _of_what_you_have(sentence: str) -> str:
    """What a firm says of a thing of its own, "Our mill grinds oats", with "your"; empty for what it says of people."""
    match = _OWN.match(sentence)
    if not match or _CHANGE.search(sentence) or _US.search(sentence, match.end()):
        return ""
    whose = lower_first(match["whose"]).replace("nostr", "vostr").replace("our", "your")
    noun = match["noun"].lower() if whose != "your" else _subject(sentence[match.start("noun") :])
    people = english_words("agents") | english_words("persons")
    if not match["count"] and (is_person(noun) or people & {noun, noun.removesuffix("s")}):
        return ""
    return f"{whose} {sentence[match.end('whose') + 1 :]}"


def _subject(sentence: str) -> str:
    """The word before the first finite verb of an English sentence, in small letters: "mill" of "Paper mill is"."""
    before = ""
    for word in re.findall(r"[\w’-]+", sentence.lower()):
        if before and (
            word in ("is", "are", "was", "were", "has", "have")
            or any({"Z", "D"} & set(one.codes) and not one.noun for one in readings(word, "en"))
        ):
            break
        before = word
    return before


def _of_name(sentence: str, company: str, language: str) -> str:
    """What a sentence says of the firm by its name; empty where it says nothing that the letter can repeat."""
    name = next((one for one in names_of(company) if re.match(rf"{re.escape(one)}(?![\w-])", sentence, re.I)), "")
    if not name or not 5 <= len(sentence.split()) <= 30 or language_of(sentence) not in ("", language):
        return ""
    if _SEEKING.search(sentence) or _STRANGE.search(sentence) or _ADDRESSED.search(sentence):
        return ""
    form = LEGAL.match(sentence, len(name))  # behind the name alone: a hotel has "a spa and two restaurants"
    rest = sentence[form.end() if form else len(name) :].strip()
    low = rest.split()[0].lower() if rest else ""
    one = {"are": "is", "have": "has"}.get(low, low)  # "Elm Feeds Ltd are a feed merchant"
    told = one in ("is", "has") or any("Z" in reading.codes for reading in readings(low, "en"))
    return f"{company} {one}{rest[len(low) :]}" if told else ""


def _apposed(line: str, company: str) -> str:
    """What stands behind the name of a firm and a comma as what it is: "Elm Lodge, a 32-bed home"; empty for others."""
    name = next((one for one in names_of(company) if re.match(rf"{re.escape(one)}(?![\w-])", line, re.I)), "")
    form = LEGAL.match(line, len(name)) if name else None
    match = _APPOSED.match(line, form.end() if form else len(name)) if name else None
    foreign = _SEEKING.search(line) or _STRANGE.search(line) or _ADDRESSED.search(line)
    return f"{company} is {match['what']}" if match and not foreign else ""


def _third(further: re.Match[str]) -> str:
    """A further verb of what a firm says of itself, as it is said of the firm: "and runs two clinics"."""
    found = [one for one in readings(further["verb"], "en") if "B" in one.codes]
    sure = found and (not any(one.noun for one in found) or _GOVERNED.match(further["behind"]))
    said = inflected(further["verb"], "en", "Z", "B") if sure else ""
    return f"{further['link']}{said or further['verb']}"


def _to_you(sentence: str, company: str) -> str:
    match = re.match(r"We(?P<be>’re|’ve| are| have)? (?P<rest>.+)$", sentence)
    if not match:
        return ""
    word = match["rest"].split()[0].lower()
    verbs = [one for one in readings(word, "en") if set("BD") & set(one.codes)]
    if not match["be"] and (not verbs or verbs[0].lemma in _opinions()):
        return ""
    be = (match["be"] or "").replace("’re", " are").replace("’ve", " have")
    rest = match["rest"]
    if be == " are" and company and not _US.search(rest):  # a person is no school: "you are a primary school"
        verb = "has" if re.match(r"[\w-]+ (?:people|colleagues)\b", rest) else "is"
        named = "|".join(re.escape(one) for one in names_of(company))
        rest = re.sub(rf"^(?:{named}), ", "", rest)  # "Elm is Elm, a bakery" says its name twice
        return f"{company} {verb} {_FURTHER.sub(_third, rest)}"
    for ours, yours in _TURNED:
        rest = re.sub(rf"\b{ours}\b", yours, rest)
    return f"you{be} {rest.replace('we’', 'you’')}"
