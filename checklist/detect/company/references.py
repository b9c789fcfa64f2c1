"""Find the sentences turned to the company, the facts of it in them, and what ties these to the candidate."""

import re
from dataclasses import dataclass

from checklist.detect.company.described import described
from checklist.letter import Letter, once
from checklist.lexicon.regex_lists import words
from checklist.text.regex_prefilter import Sieve, sieved
from checklist.text.segmentation import Sentence, Span
from checklist.text.spans import meets

_READER = Sieve(words("company.reader"))
# What follows when only the application is spoken of, not the company.
_FORMULA = re.compile(
    r"^\s*(?:cortese |gentile |spettabile |esteemed |kind |valued )*(?:azienda|chance"
    r"|attenzione(?! (?:per|alla|all|al|verso))|continued|continuo|success|successo|organizzazione"
    r"|azienda|valutazione|considerazione|disposizione|riscontro|risposta|annuncio(?! (?:parla|dice"
    r"|chiede|cita))|inserzione|ricerca"
    r"|offerta|database|archivi"
    r"|selezione|posizione|società|struttura|sede|candidatura|esigenze|team\b(?! (?:di|of|at))"
    r"|(?:organi[sz]ation|company)(?! (?:\w+s|has|is)\b)|disposal|pubblicat|consideration|time"
    r"|advert\w*(?! (?:says|mentions))|ad\b(?! (?:says"
    r"|mentions|talks|asks))|job|application|vacancy|posting"
    r"|position|needs|requirements|hiring|attention|reply"
    r"|interest|office|internship|corporate|positive|convenience|request|review|leggere|in attesa"
    r"|a disposizione|valutare|for (?:your|the|considering)|will own|should|must|can reach|may)"
)
_POLITE = re.compile(
    r"(?:thank|hear from|contact|meet|meeting|hope|like|let|give|assure|tell|send|with|if|call|show"
    r"|are|before|when)\s+(?:that )?$|(?:ringrazi\w+|ringraziando)\s*$"
)
_NAME_AT = re.compile(
    r"(?:\b(?:at|join|presso|con|in|per|with|of|di|for|da)|,"
    r"|@)\s+([A-ZÀ-Ü][\w&'’-]+(?:\s+(?:[A-ZÀ-Ü][\w&.'’-]*|&)){0,3})"
)
_APPLIED = re.compile(
    r"(?:position|role|job|ruolo|posizione|posto|opportunity|developer|engineer|scientist|manager"
    r"|internship|owner|join)\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
# A firm that a late sentence speaks of first: "Di Tecnovia so che…", "Larkmoor is opening…".
_SUBJECT = re.compile(
    r"(?:(?:Di|Su|About|I (?:read|understand|see|know|heard|gather)(?: that)?|So che|Ho (?:letto|visto|saputo) che"
    r"|Vedo che|Mi risulta che) )?"
    r"(?P<name>(?!It |This|That|There|These|Those|The |What|Who|She|He |They|Quest|Quell|Il |La |Lo |Un|Non |Mi |Ho )"
    r"[A-ZÀ-Ü][\w&'’-]{2,60}(?: [A-ZÀ-Ü][\w&'’-]{1,60}){0,2})"
    r"(?:,? (?:mi ha|mi hanno|so|conosco|amo|ho letto|ho visto|seguo|is|are|has|have|ha|hanno|è|sta|stanno|apre"
    r"|vende|will|just|opened|opens|i know|i read|i heard))\b"
)
# Whom one read of: "I read that Larkmoor will open…".
_READ_OF = sieved(
    r"(?<!\w)(?:I (?:read|understand|see|know|heard|gather|noticed) that|[Hh]o (?:letto|visto|saputo|appreso) che"
    r"|[Ss]o che"
    r"|[Vv]edo che) (?:the |il |la |l['’])?([A-ZÀ-Ü][\w&'’-]{2,})"
)
_ADDRESSED = re.compile(
    r"[Ss]pett(?:\.le|\.|abile)?\s(?!Azienda|Società|Ditta|Direzione|Ufficio)([A-ZÀ-Ü][\w&'’-]{2,})"
)
_PLACES = frozenset((
    "linkedin", "indeed", "milano", "roma", "torino", "bologna", "napoli", "padova", "london", "berlin",
    "remote", "infojobs", "senior", "junior", "backend", "data", "product", "project", "python", "java", "the",
    "voi", "lei",
))  # fmt: skip
_SAYS = words("company.you-do")
_VOI = words("company.voi-fate")
_HEARD = words("company.heard")
_HOUSE = Sieve(words("company.house"))
_PLAIN = words("company.plain")
_WORD = re.compile(r"[a-zà-ù][a-zà-ù'-]{4,}")
_SPECIFIC = 3  # words of one firm's own that make a fact
# Deeds of a reader of news or of adverts, that bring nothing to the firm.
_IDLE = (
    "scriv",
    "writ",
    "scritt",
    "watch",
    "read",
    "follow",
    "segui",
    "visit",
    "guard",
    "attend",
    "listen",
    "heard",
    "not",
)
_READ = words("company.read")
_VALUES = words("company.values")
_OFFER = words("company.offer")
_PRAISE = words("company.praise")
_TIE = Sieve(words("company.tie"))
_DOES = Sieve(words("company.does"))
_TRIED = Sieve(words("company.tried"))
_CALLED = re.compile(
    r"\s(?:(?:the|your|il|la|lo|i|le|gli|at|to|in|a|al|da|on|your app|l'app|di|with|from) |l')?[A-ZÀ-Ü][\w&'’-]{2,}"
)
_OF_FIRM = re.compile(r"(?:Di|Of|About|Quanto a|As for) ([A-ZÀ-Ü][\w&'’-]{2,})")
_PERSONAL = re.compile(r"(?<!\w)(?:conosco|so|amo|apprezzo|seguo|ammiro|ho|mi|i|i've|uso|vi|vostr\w|your?)(?!\w)")
_TEAM = re.compile(
    r"(?<!\w)[Tt]eam (?:di |at |of )?([A-ZÀ-Ü][\w&'’-]{2,60})|([A-ZÀ-Ü][\w&'’-]{2,60}) (?:team|people|folks|crew)(?!\w)"
)
_CONTENT = 4  # words that must follow a verb of the reader's to say something


def _names(letter: Letter) -> set[str]:
    """Names of the firm: after the role in the first sentences, the subject or the greeting."""
    names: set[str] = set()
    early = [one for one in letter.sentences if one.end > letter.parts.body.start][:2]
    spans: list[Span] = [*early, *(one for one in (letter.parts.subject, letter.parts.greeting) if one)]
    for span in spans:
        said = span in (letter.parts.greeting, letter.parts.subject)
        if not said and not any(span.start <= hit.start < span.end for hit in letter.hits("applying")):
            continue
        for match in _NAME_AT.finditer(letter.text, span.start, span.end):
            name = match[1].split()[0].lower().rstrip(".,'")
            role = _APPLIED.search(letter.text[max(span.start, match.start() - 70) : match.start() + 1])
            if any(hit.start == match.start(1) for hit in letter.hits("role")):
                continue
            if (role or span is letter.parts.greeting) and len(name) > 2 and name not in _PLACES:
                names.add(name)
    names |= {match[1].lower() for match in _READ_OF.finditer(letter.text, letter.parts.body.start)}
    for sentence in letter.sentences:
        opened = _OF_FIRM.match(letter.text, sentence.start)
        if opened and _PERSONAL.search(letter.low, opened.end(), sentence.end):
            names.add(opened[1].lower())
    if letter.parts.greeting and (
        team := _TEAM.search(letter.text, letter.parts.greeting.start, letter.parts.greeting.end)
    ):
        names.add((team[1] or team[2]).lower())
    if letter.parts.greeting and letter.low.startswith("spett", letter.parts.greeting.start):
        words = letter.text[letter.parts.greeting.start : letter.parts.greeting.end].split()[1:2]
        names |= {word.lower().strip(".,") for word in words if word[:1].isupper()} - {"azienda", "società"}
    names |= {match[1].lower() for match in _ADDRESSED.finditer(letter.text, 0, letter.parts.body.start)}
    return {
        name
        for name in names
        if not any(hit.end - hit.start == len(name) and letter.low[hit.start : hit.end] == name for hit in letter.named)
    }


def _late_name(letter: Letter, sentence: Sentence) -> Span | None:
    """A name that opens a sentence of the second half and that the letter has not told of as the writer's own place."""
    if sentence.start < (letter.parts.body.start + letter.parts.body.end) // 2:
        return None
    match = _SUBJECT.match(letter.text, sentence.start, sentence.end)
    if not match or meets(letter.named, Span(*match.span("name"))):
        return None
    name = match["name"].lower()
    told = letter.low.find(name, letter.parts.body.start, sentence.start)
    return Span(*match.span("name")) if told < 0 else None


def _cue(letter: Letter, sentence: Sentence, names: set[str]) -> Span | None:
    """Where the sentence turns to the company; None where it does not, or only out of politeness."""
    low = letter.low
    for match in _READER.finditer(low, sentence.start, sentence.end):
        praised = _PRAISE.search(low, sentence.start, sentence.end)
        if (not praised and _FORMULA.match(low[match.end() : match.end() + 40])) or _POLITE.search(
            low[max(0, match.start() - 16) : match.start()]
        ):
            continue
        return Span(match.start(), match.end())
    told = _tells(letter, sentence) or _late_name(letter, sentence)
    if told:
        return told
    for match in _TRIED.finditer(low, sentence.start, sentence.end):
        if _CALLED.match(letter.text, match.end()) and not _known(letter, match.end(), match.end() + 25):
            return Span(match.start(), match.end())
    if any(sentence.start <= hit.start < sentence.end for hit in letter.hits("applying")):
        return _described(letter, sentence)
    for name in sorted(names):
        if low.find(name, sentence.start, sentence.end) < 0:
            continue
        found = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").search(low, sentence.start, sentence.end)
        if found:
            return Span(found.start(), found.end())
    return None


def _tells(letter: Letter, sentence: Sentence) -> Span | None:
    """Where the sentence says what the reader does, whichever the verb, or what was read of them."""
    said = letter.low[sentence.start : sentence.end]
    for pattern, signs in (
        (_SAYS, ("you ",)),
        (_VOI, ("ate", "ete", "ite")),
        (_HEARD, ("read", "saw", "heard", "noti")),
    ):
        # Most sentences hold no sign of it: looking for one costs less than the search.
        match = any(sign in said for sign in signs) and pattern.search(letter.low, sentence.start, sentence.end)
        if match:
            return Span(match.start(), match.end())
    for house in _HOUSE.finditer(letter.text, sentence.start, sentence.end):
        if house.group().split()[-1].split("'")[-1].lower() in letter.low[: letter.parts.body.start]:
            return Span(house.start(), house.end())
    return None


def _described(letter: Letter, sentence: Sentence) -> Span | None:
    """Where it begins to say what the firm is or does, behind the firm's name."""
    said = described(letter, sentence)
    return Span(said.start, said.start) if said else None


def _specific(letter: Letter, cue: Span, sentence: Sentence) -> bool:
    """Whether the sentence goes on with words that are not said of every firm."""
    said = {match.group() for match in _WORD.finditer(letter.low, cue.end, sentence.end)}
    return sum(not _PLAIN.fullmatch(word) for word in said) >= _SPECIFIC


def _known(letter: Letter, start: int, end: int) -> bool:
    """Whether a technology stands between two positions."""
    return bool(letter.mentions_in(start, end))


def _deeds_of_reader(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells what the firm does, in more than a word or two: "you moved the bakery to Bari"."""
    for match in _DOES.finditer(letter.low, sentence.start, sentence.end):
        told = letter.clause(Span(match.end(), match.end()))
        if len(letter.low[match.end() : max(told.end, match.end())].split()) >= _CONTENT:
            return True
    return False


def _facts(letter: Letter, cue: Span, sentence: Sentence) -> bool:
    """Whether the sentence says something of the company that is not true of most."""
    low = letter.low
    if meets(letter.placeholders, sentence):
        return False
    reach = letter.around(sentence, 0, 1)
    if _READ.search(low, sentence.start, sentence.end) or _TRIED.match(low, cue.start):
        return True
    figures = [one for one in letter.figures_in(cue.start, reach.end) if one.kind != "years"]
    if figures:
        return True
    special = [
        hit
        for topic in ("industry-own", "industry-name")
        for hit in letter.hits(topic)
        if max(sentence.start, cue.start - 60) <= hit.start < sentence.end
    ]
    tools = [one for one in letter.mentions if cue.start <= one.start < sentence.end and one.standing == "company"]
    if _VALUES.search(low, cue.start, sentence.end) or _OFFER.search(low, sentence.start, sentence.end):
        return False
    told = _tells(letter, sentence) or _described(letter, sentence)
    if told and _specific(letter, told, sentence):
        return True
    return bool(special or tools) or _proper(letter, cue, sentence) or _deeds_of_reader(letter, sentence)


def _proper(letter: Letter, cue: Span, sentence: Sentence) -> bool:
    """Whether a proper name or a quotation follows the cue."""
    after = letter.text[cue.end : sentence.end]
    return bool(re.search(r"[a-zà-ù,] [A-ZÀ-Ü][a-zà-ù]{3,}|[\"“«][^\"”»]{8,}[\"”»]", after))


def _tied(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence, or one beside it, says what the candidate brings."""
    near = letter.around(sentence, 1, 2)
    if _TIE.search(letter.low, near.start, near.end):
        return True
    reach = letter.around(sentence, 1, 1)
    place = [hit for hit in letter.hits("did") if reach.start <= hit.start < reach.end and letter.own(hit)]
    return any(
        hit.concept in ("build", "improve", "migrate", "lead", "act")
        for hit in place
        if not letter.low[hit.start : hit.end].startswith(_IDLE)
    )


@dataclass(frozen=True, slots=True)
class Turned:
    """The sentences turned to the company, those with a fact of it, and of these the ones tied to the candidate."""

    names: frozenset[str]
    all: tuple[Sentence, ...]
    concrete: tuple[Sentence, ...]
    tied: tuple[Sentence, ...]


@once
def turned(letter: Letter) -> Turned:
    """What the body says to or of the company; what waits to be filled in and what was pasted counts for nothing."""
    names = _names(letter)
    body = letter.parts.body
    told = [
        (sentence, cue)
        for sentence in letter.sentences
        if body.start <= sentence.start < body.end
        and not letter.pasted(sentence)
        and not meets(letter.placeholders, sentence)
        and (cue := _cue(letter, sentence, names))
    ]
    concrete = [sentence for sentence, cue in told if _facts(letter, cue, sentence)]
    tied = [sentence for sentence in concrete if _tied(letter, sentence)]
    return Turned(frozenset(names), tuple(sentence for sentence, _ in told), tuple(concrete), tuple(tied))
