"""Letters that are revised at random, with the truth about every character: what the anchoring is measured by.

Each character of a letter carries where it came from: its offset in the old letter, or nothing if it is new; and
whether it is a pasted copy. So the place of a comment after any edits is known without any comparison of texts.
"""

import random
from itertools import pairwise
from typing import NamedTuple

SENTENCES = {
    "it": [
        "Da {n} anni seguo il magazzino di un mobilificio vicino a {place}",
        "Ho ridotto i resi del {n}% in due stagioni, parlando ogni settimana con i corrieri",
        "In {place} ho formato {n} colleghi sull'uso del nuovo gestionale",
        "Mi piace il lavoro fatto con calma e controllato due volte",
        "Il progetto più difficile è stato spostare l'archivio in {place} senza fermare gli ordini",
        "Scrivo test prima di toccare il codice che non conosco",
        "Parlo francese ogni giorno con i fornitori di {place}",
        "La vostra attenzione per l'accessibilità è ciò che mi ha convinta a scrivervi",
        "Con {n} righe di Python ho tolto al reparto un pomeriggio di copia e incolla",
        "Quando un numero non torna, chiedo a chi lo ha prodotto prima di correggerlo",
        "Nel {n} ho coordinato il trasloco di tre uffici verso {place}",
        "Ho imparato a dire di no a una richiesta, e a spiegare perché",
        "Il mio gruppo ha consegnato {n} versioni senza interrompere il servizio",
        "Per la biblioteca di {place} ho catalogato {n} volumi insieme ai volontari",
        "So che il ruolo prevede turni, e posso cominciare da subito",
        "A casa coltivo pomodori 🍅 e un po' di pazienza",
        "I clienti mi scrivono ancora per un consiglio, anche dopo {n} mesi",
        "Ho letto il vostro rapporto sui trasporti e vorrei lavorarci con voi",
        "Uso Excel, SQL e molta curiosità",
        "Siamo una famiglia numerosa (👩‍👩‍👧‍👦) e so che cosa vuol dire organizzarsi",
        "A {place} ho lasciato un quaderno di procedure che si legge in {n} minuti",
        "Preferisco una domanda di troppo a un errore spedito",
        "Conosco le norme sulla sicurezza alimentare perché le ho insegnate",
        "Tra {n} candidati fui l'unico a chiedere dei turni di notte",
        "L'estate scorsa ho accompagnato gruppi di turisti sulle mura di {place}",
        "Chi ha lavorato con me racconta che rispondo anche alle lettere scomode",
        "Vorrei portare da voi la stessa cura",
        "Per {n} settimane ho misurato quanto aspetta chi telefona allo sportello",
        "Senza quel ritardo alla stazione di {place} non avrei scoperto la statistica",
        "Resto a disposizione per un colloquio quando vi è comodo",
    ],
    "en": [
        "For {n} years I have run the night shift of a bakery near {place}",
        "I cut the waiting time for repairs by {n}% in two seasons",
        "In {place} I trained {n} colleagues to read the sensor logs",
        "I like work that is done slowly and checked twice",
        "The hardest project was moving the archive to {place} without stopping orders",
        "I write tests before I touch code that I do not know",
        "Every day I speak Portuguese with the suppliers in {place}",
        "Your care for people who read with their ears is why I am writing",
        "With {n} lines of Python I saved the office an afternoon of copy and paste",
        "When a figure looks wrong I ask whoever made it before I correct it",
        "In {n} I led the move of three offices to {place}",
        "I have learned to turn a request down, and to say why",
        "My team shipped {n} releases without an outage 🚀",
        "For the library in {place} I catalogued {n} volumes with volunteers",
        "I know that the role has shifts, and I can start at once",
        "At home I grow tomatoes 👩🏽‍🌾 and some patience",
        "Customers still write to me for advice, even after {n} months",
        "I read your report on transport and would like to work on it with you",
        "I use Excel, SQL and a good deal of curiosity",
        "The word that my nan used, q\u0303ara\u0323, means to begin again",
        "In {place} I left behind a handbook that takes {n} minutes to read",
        "Better one question too many than one mistake in the post",
        "Food safety rules are familiar to me because I taught them",
        "Of {n} applicants I was the only one who asked about weekends",
        "Last summer I guided walking groups along the harbour of {place}",
        "People who worked beside me say that I answer difficult letters too",
        "It is this kind of patience that I would bring",
        "For {n} weeks I measured how long callers wait at our desk",
        "Had the train to {place} been on time, statistics would never have found me",
        "We could talk whenever it suits you",
    ],
}
PLACES = ["Schio", "Lecce", "Trieste", "Cork", "Porto", "Aosta", "Leeds", "Nuoro", "Ghent"]
WORDS = {
    "it": [
        "davvero",
        "molto",
        "spesso",
        "chiaro",
        "insieme",
        "prima",
        "con",
        "una",
        "perché",
        "lavoro",
        "anni",
        "👍🏽",
    ],
    "en": ["really", "very", "often", "clear", "together", "before", "with", "a", "because", "work", "years", "👍🏽"],
}

type Character = tuple[str, int | None, bool]  # what it is, its offset in the old letter, whether pasted once more
type Sentence = list[Character]
type Letter = list[list[Sentence]]


class Writer(NamedTuple):
    """Whoever revises the letter; ``deck`` holds the sentences that were never in it."""

    rng: random.Random
    letter: Letter
    deck: list[str]
    words: list[str]

    def sentence(self) -> Sentence:
        return _fresh(_filled(self.rng, self.deck.pop()))

    def word(self) -> Sentence:
        return _fresh(self.rng.choice(self.words))

    def pick(self) -> tuple[list[Sentence], int]:
        paragraph = self.rng.choice([paragraph for paragraph in self.letter if paragraph])
        return paragraph, self.rng.randrange(len(paragraph))


class Case(NamedTuple):
    old: str
    start: int
    end: int
    new: str
    truth: list[tuple[float, int, int]]  # share of the quote that lives on there, and the range; best first
    edits: list[str]


def case(seed: int) -> Case:
    """A letter of 6 to 14 sentences, a quote in it, and what became of both by 1 to 8 edits."""
    (old, new), revised = _revisions(seed, 1, most=8)
    return revised._replace(old=old, new=new)


def chain(seed: int, revisions: int) -> tuple[list[str], Case]:
    """A letter and its revisions, by 1 to 3 edits each; the case is of the first and the last of them."""
    return _revisions(seed, revisions, most=3)


def _revisions(seed: int, revisions: int, *, most: int) -> tuple[list[str], Case]:
    rng = random.Random(seed)
    language = rng.choice(["it", "en"])
    deck = rng.sample(SENTENCES[language], k=len(SENTENCES[language]))
    letter = _letter(rng, deck)
    characters = _flat(letter)
    texts = ["".join(character for character, _, _ in characters)]
    start, end = _selection(rng, texts[0])
    writer = Writer(rng, letter, deck, WORDS[language])
    edits = []
    for _ in range(revisions):
        step = [rng.choice(EDITS) for _ in range(rng.randint(1, most))]
        for edit in step:
            edit(writer)
        edits += [edit.__name__ for edit in step]
        characters = _flat(letter)
        texts.append("".join(character for character, _, _ in characters))
    truth = _truth(characters, texts[0], start, end)
    return texts, Case(texts[0], start, end, texts[-1], truth, edits)


def _letter(rng: random.Random, deck: list[str]) -> Letter:
    """Some sentences of the deck in paragraphs; in one letter of three one stands twice or has a look-alike."""
    templates = [deck.pop() for _ in range(rng.randint(6, 14))]
    plain = [_filled(rng, template) for template in templates]
    if rng.random() < 0.3:
        twin = rng.randrange(len(plain))
        plain[rng.randrange(len(plain))] = rng.choice([plain[twin], _filled(rng, templates[twin])])
    letter: Letter = [[]]
    offset = 0
    for text in plain:
        if letter[-1] and rng.random() < 0.3:
            letter.append([])
            offset += 1
        letter[-1].append([(character, offset + at, False) for at, character in enumerate(text)])
        offset += len(text) + 1
    return letter


def _filled(rng: random.Random, template: str) -> str:
    return template.format(n=rng.randint(2, 60), place=rng.choice(PLACES)) + rng.choice([".", ".", ".", "!"])


def _flat(letter: Letter) -> list[Character]:
    """The letter as characters: a space between sentences, a blank line between paragraphs."""
    flat: list[Character] = []
    for paragraph in filter(None, letter):
        flat += [("\n", None, False)] * 2 if flat else []
        for at, sentence in enumerate(filter(None, paragraph)):
            flat += [*([(" ", None, False)] if at else []), *sentence]
    return flat


def _selection(rng: random.Random, text: str) -> tuple[int, int]:
    """A word, some words, part of a word, a sentence, or words across two sentences."""
    kind = rng.choice(["words", "words", "words", "sentence", "sentence", "any"])
    if kind == "any":
        start = rng.choice([at for at, character in enumerate(text) if character.isalnum()])
        return start, min(len(text), start + rng.randint(3, 160))
    borders = [0, *(at + 1 for at, character in enumerate(text) if character in " \n"), len(text) + 1]
    first = rng.randrange(len(borders) - 1)
    if kind == "sentence":
        start = max((at + 2 for at in range(borders[first]) if text[at : at + 2] in {". ", "! ", "\n\n"}), default=0)
        stops = [text.find(stop, start) for stop in ".!"]
        return start, min((stop for stop in stops if stop >= 0), default=len(text) - 1) + 1
    while borders[first + 1] - borders[first] < 2:  # a blank line is no word
        first -= 1
    last = min(len(borders) - 1, first + rng.randint(1, 8))
    return borders[first], borders[first] + len(text[borders[first] : borders[last] - 1].rstrip())


def _truth(characters: list[Character], old: str, start: int, end: int) -> list[tuple[float, int, int]]:
    """Where the quote's letters are now: first the original's places, then those of pasted copies."""
    whole = max(1, sum(map(str.isalnum, old[start:end])))
    places = []
    for pasted in (False, True):
        group: list[int] = []
        for at, (_, offset, copy) in enumerate(characters):
            if offset is None or copy != pasted or not start <= offset < end:
                continue
            if group and at - group[-1] > end - start + 40:
                places.append(group)
                group = []
            group.append(at)
        places.append(group)
    found = [
        (sum(characters[at][0].isalnum() for at in group) / whole, group[0], group[-1] + 1) for group in places if group
    ]
    return sorted(found, reverse=True)


def _fresh(text: str) -> Sentence:
    return [(character, None, False) for character in text]


def sentence_inserted(writer: Writer) -> None:
    paragraph, at = writer.pick()
    paragraph.insert(at, writer.sentence())


def sentence_deleted(writer: Writer) -> None:
    if sum(map(len, writer.letter)) > 2:
        paragraph, at = writer.pick()
        del paragraph[at]


def sentence_moved(writer: Writer) -> None:
    if sum(map(len, writer.letter)) > 2:
        paragraph, at = writer.pick()
        sentence = paragraph.pop(at)
        paragraph, at = writer.pick()
        paragraph.insert(at, sentence)


def sentence_duplicated(writer: Writer) -> None:
    paragraph, at = writer.pick()
    copy = [(character, offset, True) for character, offset, _ in paragraph[at]]
    paragraph, at = writer.pick()
    paragraph.insert(at, copy)


def sentence_rewritten(writer: Writer) -> None:
    paragraph, at = writer.pick()
    paragraph[at] = writer.sentence()


def paragraphs_swapped(writer: Writer) -> None:
    letter, count = writer.letter, len(writer.letter)
    one, other = writer.rng.randrange(count), writer.rng.randrange(count)
    letter[one], letter[other] = letter[other], letter[one]


def paragraph_split(writer: Writer) -> None:
    paragraph, at = writer.pick()
    writer.letter.insert(writer.letter.index(paragraph) + 1, paragraph[at:])
    del paragraph[at:]


def _words(sentence: Sentence) -> list[tuple[int, int]]:
    spaces = [-1, *(at for at, (character, _, _) in enumerate(sentence) if character == " "), len(sentence)]
    return [(a + 1, b) for a, b in pairwise(spaces) if b > a + 1]


def word_replaced(writer: Writer) -> None:
    paragraph, at = writer.pick()
    start, end = writer.rng.choice(_words(paragraph[at]))
    paragraph[at][start:end] = writer.word()


def word_inserted(writer: Writer) -> None:
    paragraph, at = writer.pick()
    start, _ = writer.rng.choice(_words(paragraph[at]))
    paragraph[at][start:start] = [*writer.word(), *_fresh(" ")]


def words_deleted(writer: Writer) -> None:
    paragraph, at = writer.pick()
    words = _words(paragraph[at])
    if len(words) > 4:
        first = writer.rng.randrange(len(words) - 3)
        del paragraph[at][words[first][0] : words[first + writer.rng.randint(1, 3)][0]]


def letter_mistyped(writer: Writer) -> None:
    paragraph, at = writer.pick()
    if long := [(start, end) for start, end in _words(paragraph[at]) if end - start > 5]:
        start, end = writer.rng.choice(long)
        spot = writer.rng.randrange(start + 1, end - 1)
        paragraph[at][spot : spot + writer.rng.randint(0, 1)] = _fresh(writer.rng.choice("aeiostrn"))


EDITS = [
    sentence_inserted,
    sentence_deleted,
    sentence_moved,
    sentence_duplicated,
    sentence_rewritten,
    paragraphs_swapped,
    paragraph_split,
    word_replaced,
    word_inserted,
    words_deleted,
    letter_mistyped,
]
