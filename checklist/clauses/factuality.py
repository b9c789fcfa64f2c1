"""Whether what a clause tells is actual, planned, wished, hypothetical, denied or general."""

import re
from itertools import pairwise

from checklist.clauses.closed import DETERMINERS, NEGATIONS, SUBJECTS, word_set
from checklist.clauses.cut import Piece
from checklist.clauses.groups import Group
from checklist.clauses.people import is_person
from checklist.text.regex_prefilter import sieved

_WANT = word_set(
    "volere sperare desiderare sognare augurare auspicare ambire aspirare hope want wish desire dream long aspire"
)
_PLEASE = word_set("piacere interessare like love enjoy prefer welcome appreciate gradire amare preferire")
_WANTED = _WANT | _PLEASE
_GLAD = word_set("felice lieto lieta felici lieti contento contenta onorato onorata entusiasta glad"
    " happy delighted keen"
                  " eager thrilled honoured excited pleased")  # fmt: skip
_PLAN = word_set("intendere contare prevedere pianificare intend plan mean aim propose")
_PLANNED_NOUN = re.compile(
    r"\b(?:intenzione|in programma|obiettivo|obiettivi|traguardo|roadmap|piano|due to|about to|target"
    r"|targets|goal|plans? to|scheduled)\b"
)
_WISH = re.compile(
    r"\b(?:(?:mio|nostro|loro|suo) (?:sogno|desiderio)|mia (?:speranza|ambizione|aspirazione)|non vedo l'ora|mi auguro"
    r"|magari|ci terrei|ci tengo|sarebbe (?:bello|un onore|un piacere|un privilegio|una gioia)|(?:my"
    r"|our|his|her|their) (?:dream|hope|wish"
    r"|ambition|aspiration)s?|(?:i'm|am|we're|are|is|was) (?:keen|eager|hoping|longing|itching) to"
    r"|look(?:ing)? forward to"
    r"|would be (?:an? (?:honou?r|pleasure|privilege|joy)|lovely|wonderful)|would rather|'d rather|if only)\b"
)
_SOUGHT = re.compile(r"\b(?:looking|searching) for\b|\bcercando\b")
_LACK = re.compile(
    r"\b(?:mi manca(?:no|va|vano)?|ci manca(?:no|va|vano)?|(?:i|we|you) lack|(?:have|has|had) yet to"
    r"|fail(?:ed|s)? to|devo ancora"
    r"|hardly|barely ever)\b"
)
_ABOUT = re.compile(
    r"\b(?:sto|stiamo|state|sta|stanno) per \w+(?:re|rmi|rci|rsi|rvi|rl[aoie])\b"
    r"|\b(?:am|are|is|'m|'re) (?:to|set to) [a-z]+\b"
)
_TARGET = re.compile(
    r"\b(?:piano|obiettivo|roadmap|traguardo|plan|target|goal|strategy)\b.*\b20[2-4]\d\b"
    r"|\b(?:entro il|nel|by|in|until|before) 20(?:2[7-9]|[3-4]\d)\b"
)
_NEXT = re.compile(r"\b(?:prossim[oaie]|next|coming)\b")
_DIARY = re.compile(
    r"\b(?:intenzione di|in programma|in agenda|due to|set to|scheduled|in the diary|(?:è"
    r"|sono) (?:fissat|previst|programmat)[oaie]|(?:is|are) (?:booked|planned|expected))\b"
)
_SUBJECT_BEGINS = SUBJECTS["en"] | DETERMINERS["en"]
_SHORT = 9  # words of an item up to which "no" in front denies all of it
_SPOKEN = word_set("say tell write claim think believe know see read hear dire scrivere sapere leggere credere")
_LATER = re.compile(
    r"\b(?:domani|dopodomani|prossim[oaie]|(?:da|ad?|in|entro|per|dal|dall'|il) (?:gennaio|febbraio"
    r"|marzo|aprile|maggio|giugno"
    r"|luglio|agosto|settembre|ottobre|novembre|dicembre|primavera|estate|autunno|inverno|lunedì|martedì|mercoledì"
    r"|giovedì|venerdì|sabato|domenica)|^(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)|quest'anno"
    r"|tra (?:un|due|tre|pochi|qualche|\d+) \w+|fra (?:un|due|tre|pochi|qualche|\d+) \w+"
    r"|presto|il \d{1,2}(?: \w+)?$|tomorrow|next (?:week|month|year|spring|summer|autumn|winter"
    r"|january|february|march|april"
    r"|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday)"
    r"|(?:in|on|at|from|by|before|after|over|for) (?:the |early |late )?(?:new year|spring|summer|autumn"
    r"|fall|winter|easter|christmas"
    r"|coming \w+|next \w+)|in (?:a|two|three|four|six|\d+) (?:days|weeks|months|week|month)|tomorrow|tonight"
    r"|this (?:winter|spring|summer|autumn|year|month|week|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)"
    r"|(?:in|on|from|by) (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|spring"
    r"|summer|autumn|winter|monday|tuesday|wednesday|thursday|friday|the \d+(?:st|nd|rd|th))"
    r"|(?:for|on|per il|il) (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april"
    r"|may|june|july|august"
    r"|september|october|november|december|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre"
    r"|novembre|dicembre)|soon)\b"
)
_NOT_ONLY = re.compile(
    r"\b(?:non (?:solo|soltanto|solamente|appena|a caso|potere che|posso che|poteva che)|not (?:only|just|merely|least)"
    r"|non (?:\w+ ){1,3}che\b|nothing but|no sooner|no doubt|non c'è dubbio|if not)"
)
_TWICE = re.compile(
    r"\b(?:(?:not (?:one|a single|a)|no|nessun[oa]?|non un[oa]?|none|never|mai|non)\b[^.;]*"
    r"\b(?:un[a-z]{3,}ed|un(?:paid|read|sold|done|said|seen|met|kept|sent|built|told|heard)|without"
    r"|senza|mancat[oaie]|in(?:evas|compiut)[oaie]|miss(?:ed)?|fail(?:ed)?))\b"
)
_NOW = re.compile(
    r"\b(?:oggi|adesso|ora|attualmente|now|today|currently|these days|always wanted|questo|questa|quest[oaie]|still"
    r"|ancora|this|here|qui|since|anni|years|mesi|months)\b"
)
_FORMER = {
    "en": re.compile(r"\b(?:i|we|you|my|our|your|me|us|mine|yours|he|she|his|her|their|him|them|it|they)\b"),
    "it": re.compile(r"\b(?:io|noi|voi|mi|ci|vi|mi[oae]|miei|nostr[oaie]|vostr[oaie]|lui|lei|loro|su[oae]|suoi)\b"),
}
_HELPING = word_set("avere essere stare be have do would will should could can may might must shall 'd 'll")
_PAST = frozenset(["past", "perfect", "pluperfect", "imperfect"])
_HABIT = re.compile(r"\b(?:every (?:day|morning|week|night|month|year|time)|for \w+ (?:years|months|seasons)|back then"
                    r"|in those days|each (?:day|morning|week|night|month))\b")  # fmt: skip
_STOOD = re.compile(r"\b(?:stavo|stavamo|stava|stavano) per\b|\b(?:was|were) (?:just )?about to\b")
_ASKS = re.compile(
    r"\b(?:cerchiamo|richiediamo|requisiti|richiest[oaie]|ti occuperai|we are looking|we're looking|you will|you'll"
    r"|you should|must have|required|requirements|looking for)\b"
)
_NOBODY_EVER = re.compile(r"\b(?:nobody|no one|everyone|nessuno) (?:was|is|has) ever\b")
_INDIRECT = re.compile(r"^(?:whether|who|what|how|why|chi|come|cosa|quanto)\b")
_OF_NOT = re.compile(r"\bdi non(?: aver\w*| esser\w*| \w+[aei]re?)\b")
_OPENS_NEGATIVE = re.compile(r"^\W*(?:(?:with|but|and|e|ma|con) )?(?:mai|nessun[oa]?|never|no|not|none|niente)\b")
_ADVERTISED = re.compile(r"\b(?:cerchiamo|stiamo cercando|ricerchiamo|richiediamo)\b")

# Few clauses hold any of these, for which the whole letter is searched once.
_FEW = (_WISH, _SOUGHT, _LACK, _ABOUT, _NEXT, _DIARY, _LATER, _HABIT, _STOOD, _ASKS, _ADVERTISED)
MARKS = sieved("|".join([*(one.pattern for one in _FEW), r"20[2-4]\d"]))  # the year of a target may be far behind it


def factuality(piece: Piece, low: str, agent: str, before: str, *, quoted: bool, marked: bool) -> str:  # noqa: PLR0911 - a kind a line
    """The factuality of a clause.

    Args:
        piece: the clause.
        low: its folded words and marks.
        agent: who acts in it.
        before: the factuality of the clause before in the sentence, "" where it is the first.
        quoted: whether it stands in a quotation of the firm.
        marked: whether any of `MARKS` may stand in it.
    """
    group = piece.verb
    if piece.question:
        return "general"
    if group is None or group.kind != "finite":
        return _nominal(piece, group, low, before)
    if _wanted_person(piece, before) or _wished_for(piece, before):
        return before
    if before in ("wished", "general", "hypothetical") and _INDIRECT.match(low):
        return before
    if (marked and ((quoted and _ASKS.search(low)) or _ADVERTISED.search(low))) or (
        group.person == 2 and (group.tense == "future" or quoted)
    ):
        return "wished"
    if group.tense == "unreal-perfect":
        return "hypothetical"
    denied = _denied(piece, group, low)
    if denied and len(group.lemmas) == 1 and group.tense in ("conditional", "future") and piece.language == "en":
        return "denied"  # "I wouldn't."
    kind = _by_tense(piece, group, low, agent, before, marked=marked)
    if marked and _STOOD.search(low):
        return "denied"
    if kind in ("actual", "wished", "planned", "general") and denied and kind != "general":
        return "denied"
    return kind


def _nominal(piece: Piece, group: Group | None, low: str, before: str) -> str:
    if group and group.kind in ("infinitive", "gerund", "participle") and before not in ("", "general", "denied"):
        return before
    if group and group.kind == "infinitive" and _OF_NOT.search(low):
        return "denied"  # "per correttezza segnalo di non avere esperienza di …"
    if _OPENS_NEGATIVE.match(low):
        return "actual" if _TWICE.search(low) or len(piece.lows) > _SHORT else "denied"
    return "planned" if _PLANNED_NOUN.search(low) or (group and _LATER.search(low)) else "actual"


def _denied(piece: Piece, group: Group, low: str) -> bool:
    if not NEGATIONS.intersection(piece.lows) or _NOT_ONLY.search(low) or _TWICE.search(low):
        return False
    lows = piece.lows
    at = next(place for place, word in enumerate(lows) if word in NEGATIONS)
    # "no" and "none" behind the verb belong to a noun or to a contrast: "with no help".
    if piece.language == "en":
        word = lows[at]
        if word == "no" and at > 0 and lows[at - 1] in ("with", "by", "in", "and"):
            return False
        if word == "not" and piece.first + at > group.last + 1:
            return False
    elif piece.first + at > group.last and (lows[at] not in ("non", "né", "no") or lows[at - 1] in ("o", "e")):
        return False  # behind its verb a negative word needs "non"; but "l'ho fatto io, fornitore o non fornitore"
    return True


def _by_tense(piece: Piece, group: Group, low: str, agent: str, before: str, *, marked: bool) -> str:  # noqa: PLR0911, PLR0912
    head = next((one for one in group.lemmas if one not in _HELPING), group.lemmas[-1])
    last, tense = group.lemmas[-1], group.tense
    conditional = tense in ("conditional", "conditional-perfect", "unreal")
    words = piece.lows
    if conditional and (head in _WANTED or last in _PLEASE or not _GLAD.isdisjoint(words)):
        return "wished"
    if head in ("dovere",) and conditional:
        return "planned" if tense == "conditional" else "hypothetical"
    if marked and _WISH.search(low) and tense != "conditional-perfect":
        return "wished"
    if agent == "firm" and (head in ("cercare", "seek") or (marked and _SOUGHT.search(low))):
        return "wished"
    if marked and _LACK.search(low):
        return "denied"
    if marked and (_ABOUT.search(low) or (tense == "present" and _TARGET.search(low))):
        return "planned"
    if head in _WANT and not (head == "volere" and tense in ("perfect", "past") and len(group.lemmas) > 2):
        return "wished"
    if last in _WANT and tense != "conditional-perfect":
        return "wished"
    if head in _PLAN and (
        head not in ("contare", "mean", "prevedere")
        or re.search(
            r"\b(?:conto|contiamo|conta|contate|prevede|prevedete|prevediamo|prevedo) di\b|\bmean(?:s|t)? to\b", low
        )
    ):
        return "planned"
    if marked and tense in ("present", "perfect") and _DIARY.search(low):
        return "planned"
    if "going" in group.lemmas and "going to" in low:
        return "planned"
    if piece.opener in ("se", "if", "unless", "qualora", "whether"):
        if tense in ("perfect", "past") and piece.language == "it" and tense == "perfect":
            return "actual"
        return "hypothetical"
    if tense == "unreal":
        return (
            before
            if before in ("wished", "planned")
            else ("actual" if piece.opener in ("che", "perché") or "prima" in words else "hypothetical")
        )
    if (
        tense == "pluperfect"
        and piece.language == "en"
        and piece.words[group.first].low == "had"
        and _is_inverted(piece, group)
    ):
        return "hypothetical"
    if marked and tense == "conditional" and _HABIT.search(low):
        return "actual"
    if tense in ("conditional", "conditional-perfect", "could-perfect"):
        return "hypothetical"
    if "about" in group.lemmas:
        return "planned"
    if tense == "possible":
        return "hypothetical"
    if tense == "future":
        if _timeless(piece, group, low) and re.search(r"\b(?:always|sempre|never)\b", low):
            return "general"
        return "planned"
    if tense == "present":
        if marked and _LATER.search(low) and (last not in ("be", "avere", "essere") or _NEXT.search(low)):
            return "planned"
        if _timeless(piece, group, low):
            return "general"
    if tense == "past" and _NOBODY_EVER.search(low):
        return "general"
    return "actual"


def _wished_for(piece: Piece, before: str) -> bool:
    """Whether a clause says what is wished: "I hope you write", "spero che scriviate", "all I want is a bench"."""
    verb = piece.previous.verb if piece.previous else None
    if before != "wished" or verb is None or piece.after or piece.opener not in ("", "that", "che"):
        return False
    return verb.lemmas[-1] in ("wish", "hope", "want", "sperare", "augurare", "volere", "desiderare")


def _wanted_person(piece: Piece, before: str) -> bool:
    """Whether a relative clause says what somebody wished for is like: "you want someone who has sailed"."""
    previous = piece.previous
    if before != "wished" or previous is None or piece.opener not in ("who", "that", "che"):
        return False
    return any(word in _SOMEONE for word in previous.lows[-3:])


_DEFINITE = word_set("il lo la l' the this")
_SOMEONE = word_set("someone somebody qualcuno persona figura persone candidate person people professionista anyone")


def _is_inverted(piece: Piece, group: Group) -> bool:
    following = piece.words[group.first + 1] if group.first + 1 < piece.last else None
    if following is None or group.first - piece.first > 1:
        return False
    return following.low in _SUBJECT_BEGINS or following.capital


def _definite_person(piece: Piece) -> bool:
    """Whether one certain person is spoken of: "il rettore", "the director"."""
    return any(is_person(two) for one, two in pairwise(piece.lows) if one in _DEFINITE)


def _timeless(piece: Piece, group: Group, low: str) -> bool:
    """Whether a present tells what always holds: a third person, nobody named, no number, no here and now."""
    if group.person == 2 and piece.language == "it":
        return True  # the "tu" of maxims
    if piece.language == "it" and group.first == piece.first:
        return False  # a dropped subject was named before
    if (
        group.person not in (0, 3, 6)
        or _definite_person(piece)
        or _FORMER[piece.language].search(low)
        or _NOW.search(low)
    ):
        return False
    for place in range(piece.first, piece.last):
        token = piece.words[place]
        opening = place == piece.first or not piece.words[place - 1].word
        if token.low[0].isdigit() or (token.capital and not opening and len(token.low) > 1):
            return False
    return True
