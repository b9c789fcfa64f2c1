"""How one letter speaks: its language, its seed, the moves made so far."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from checklist.compose.advertisement import Advertisement
from checklist.compose.bilingual.bodies import described
from checklist.compose.bilingual.capitals import acronyms_of, title_in_small_letters
from checklist.compose.bilingual.language import small
from checklist.compose.bilingual.titles import in_small_letters, title, with_a
from checklist.compose.english.articles import with_articles
from checklist.compose.english.phrases import is_known_word, is_name
from checklist.compose.english.phrases import with_and as english_list
from checklist.compose.grammar import pattern
from checklist.compose.italian.nouns import with_and as italian_list
from checklist.compose.italian.roles import with_its_task
from checklist.compose.italian.sought import first_of_several, of_the_writer
from checklist.compose.letter import capital, lower_first
from checklist.compose.parts.trainees import as_trainee
from checklist.compose.person import Person
from checklist.compose.times import at, in_season, period, plain_name, since
from checklist.facts import Fact

# How a description begins that can stand between commas behind a firm's name.
_FIRM = {
    "en": r"(?:an?|the) ",
    "it": r"(?:un[ao]? |un’|(?:società|azienda|impresa|ditta|start-?up|fintech|SaaS|agenzia|studio|struttura"
    r"|cooperativa|gruppo|catena|rete|produttore|distributore|fornitore|editore|piattaforma|laboratorio|officina|negozio|ente|fondazione"
    r"|associazione|istituto|centro|clinica|consorzio|casa editrice)\b)",
}
# How an adjective or a doing ends that may open an English description: "General contractor".
_DESCRIBES = re.compile(r"[A-Z][a-z]+(?:al|ic|ive|ous|ary|ed|ing|able|less|ful)\b")
_DOING = re.compile(r"(?:[\w-]+ ){0,3}\w{3,}ing(?= (?:for|in|of|to|with|from|at|and)\b|$)")
_ROLE_WORDS = 5  # of a role, at most, before its line is cut
_LONGEST = 16  # words on what a firm does
# "Joined as a packer, promoted to foreman in 2019": since when somebody has had the title is told there, or nowhere.
_ROSE = re.compile(
    r"\b(?:joined|started|began)\b[^.;]{0,30} as "
    r"|\bpromoted\b|\bworked (?:my|his|her) way up|\bworking up (?:from|to)\b"
    r"|\bentrat[oa] come |\bpromoss[oa] ",
    re.I,
)
# What stands in the field for an employer and names none.
_NO_EMPLOYER = re.compile(
    r"(?:Various|Company|Confidential|Several|Different)(?: (?:clients|employers|agencies|companies|sites|locations))?",
    re.I,
)
# Behind which preposition a service stands in which one serves: "in the Royal Navy", but "at the Army Surplus Store".
_IN_THE_FORCES = re.compile(r"(?:in|on) (?:the |HMS )")
_WORKED = re.compile(r"(?<=\bI )worked(?= (?:in|on|as|from|until|for) )|(?<=\bI have )worked(?= )")
# What the scale of a job is, while it runs and afterwards.
_AMOUNTS = {"en": ("involves", "involved"), "it": ("sono", "erano")}
# Before the title of today, behind those that somebody had before it at the same employer.
_NOW = "e oggi come"


def _in_turn(title: str, *, running: bool) -> str:
    """Italian titles, each held after the one before, as they stand behind "come": "commis e poi come capo partita".

    While the job goes on the last is that of today: "commis e oggi come capo partita".
    """
    first, *others = title.split(", poi ")
    if not others or any(re.search(r", |\(", one) for one in (first, *others)):
        return title
    said = [lower_first(one) if re.match(r"[A-ZÀ-Ù][a-zà-ù]+ [a-z]", one) else one for one in others]
    between = "".join(f", poi come {one}" for one in said[:-1])
    link = _NOW if running else "e infine come" if between else "e poi come"
    return f"{first}{between} {link} {said[-1]}"


@dataclass
class Voice:
    """Language, seed, writer and reader of a letter, and how often each move was made in it."""

    language: str
    seed: int
    person: Person
    ad: Advertisement
    turns: dict[str, int] = field(default_factory=dict)

    def say(self, move: str, known: Mapping[str, str] | None = None, *, small: bool = False, **slots: str) -> str:
        """A sentence that makes a move, with a capital unless `small`; empty where nothing fills a pattern.

        Args:
            move: What the sentence says.
            known: What may stand in the pattern's slots.
            small: Whether the sentence goes on after a comma.
            slots: More of what may stand in them.
        """
        turn = self.turns.get(move, 0)
        said = pattern(self.language, move, {**(known or {}), **slots}, self.seed, turn)
        self.turns[move] = turn + bool(said)
        held = (known or {}).get("title", "").rstrip(",")
        if f" {_NOW} " in held:  # "lavoro in Olmo, prima come commis e oggi come capo partita"
            said = re.sub(rf",? come {re.escape(held)},?", f", prima come {held},", said)
        said = re.sub(r",([,.:;])", r"\1", said)
        if self.language == "en" and _IN_THE_FORCES.match((known or {}).get("in_employer", "")):
            said = _WORKED.sub("served", said)  # in an army one serves
        return said if small else capital(said)

    def listed(self, words: list[str]) -> str:
        """A list in words."""
        return italian_list(words) if self.language == "it" else english_list(words)

    def job(self, job: Fact) -> dict[str, str]:
        """What may stand in the patterns about a job."""
        as_person = as_trainee(job.title, self.language)
        own = of_the_writer(as_person, self.person.ending) if self.language == "it" else as_person
        source = self.language if as_person != job.title else self.person.written_in(job.title)
        named = title(own, source, self.language)
        bare = re.sub(r"\([^)]*\)", "", named)
        later = self.language == "it" and ", " in bare  # "capo partita, poi sous-chef," stands between commas
        named = _in_turn(named, running=not job.end) if later else named
        named += "," if ", " in bare and (later or not re.search(r"\b(?:then|later) ", named)) else ""
        organisation = "" if _NO_EMPLOYER.fullmatch(job.organisation) else job.organisation
        employer = plain_name(organisation)
        if self.language == "en":
            employer = described(employer) or (f"the {employer}" if employer[:1].islower() else employer)
        return {
            "employer": employer,
            "in_employer": at(organisation, self.language),
            "what": self._what(job),
            "title": named,
            "a_title": with_a(named),
            "since": ""
            if job.end or self._rose(job)
            else in_season(since(job.start, self.language), job.title, self.language),
            "period": in_season(period(job.start, job.end, self.language), job.title, self.language) if job.end else "",
            "amounts": _AMOUNTS[self.language][bool(job.end)],
        }

    def _rose(self, job: Fact) -> bool:
        """Whether the lines of a job tell that the writer began it as something else than what they are by now."""
        return any(_ROSE.search(one.text) for one in self.person.facts.of(job.pointer))

    def facts_of(self, job: Fact) -> tuple[str, ...]:
        """The pointers that a sentence which introduces a job rests on."""
        return (job.pointer, f"{job.pointer}/description") if self._what(job) else (job.pointer,)

    def _what(self, job: Fact) -> str:
        """What the firm of a job does, where the facts say it as a short noun phrase in the letter's language."""
        pointer = f"{job.pointer}/description"
        if pointer not in self.person.facts:
            return ""
        known = self.person.facts[pointer]
        if known.state != "confirmed" or self.person.written_in(known.text) not in ("", self.language):
            return ""
        plain = known.text.strip().rstrip(".").replace("'", "’")
        short = len(plain.split()) <= _LONGEST and not re.search(r"[.;:]", plain)
        if not short:
            return ""
        said = small(plain, self.language)
        if self.language == "en" and "," not in said:
            first = re.match(r"[A-Z][a-z]+(?= [a-z])", said)
            common = _DESCRIBES.match(said) or (first and not is_name(first[0]) and is_known_word(first[0].lower()))
            said = lower_first(said) if common else said
            said = (
                said if _DOING.match(said) else with_articles(said)
            )  # "ticket booking" is a trade, and no one booking
        return f", {said}," if re.match(_FIRM[self.language], said, re.I) else f" ({said})"

    @property
    def role(self) -> str:
        """The role applied for, or a gap."""
        plain = re.sub(r"\s*\([^)]*\)", "", self.ad.role)
        plain = re.sub(r" o un(?:’|a )\w+\b", "", plain)  # "educatore o un’educatrice"
        plain = re.sub(r"^un[oa]?(?: ?/ ?(?:un)?a| o una)? (?=\w)", "", plain, flags=re.I)  # "un/una pasticcere/a"
        plain = re.sub(r" ?/ ?un(?:’|[ao]? )(?=\w)", "/", plain, flags=re.I)  # "toelettatrice / un toelettatore"
        plain = first_of_several(plain) if self.language == "it" else plain
        plain = of_the_writer(title_in_small_letters(plain, self.language), self.person.ending)
        plain = self._italian_role(plain) if self.language == "it" and plain else plain
        if len(plain.split()) > _ROLE_WORDS:  # a line of the advertisement that goes on after the role
            plain = re.split(r"[,;:]|\. ", plain)[0].strip()
        return plain or ("[ruolo]" if self.language == "it" else "[role]")

    def _italian_role(self, plain: str) -> str:
        """A role with its preposition, with a small beginning, and with the acronyms that the advertisement shows."""
        known = acronyms_of("\n".join([self.ad.text, *(job.title for job in self.person.jobs)]))
        plain = re.sub(r"\b[a-z]{2,4}\b", lambda word: word[0].upper() if word[0].upper() in known else word[0], plain)
        return with_its_task(in_small_letters(plain))

    @property
    def company(self) -> str:
        """The firm, or a gap."""
        return self.ad.company or ("[nome dell’azienda]" if self.language == "it" else "[company name]")
