# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Whatever the writer does in a language takes more than its beginnings, be the language named or that of those beside it."""

from checklist.claims import check
from tests.checklist.claims.people import TODAY, letter
from tests.checklist.claims.test_languages import facts_of

WITHIN_REACH = [
    ("Owen", "en", "With our Polish suppliers I settle prices in their own language."),
    ("Owen", "en", "I greet our Dutch drivers in their language, and then we go on in English."),
    ("Owen", "en", "I took over the French accounts, always in English."),
    ("Owen", "en", "In Dutch I know a handful of words."),
    ("Owen", "en", "I took a short course in Portuguese last winter."),
    ("Owen", "en", "I get by in Portuguese at the market."),
    ("Owen", "en", "I am learning to write in Dutch."),
    ("Owen", "en", "I read the notices in Portuguese."),
    ("Owen", "en", "I trained two riggers in Welsh."),
    ("Owen", "en", "Welsh is one of the languages I work in."),
    ("Owen", "en", "I wrote a Portuguese-owned yard a letter in English."),
    ("Owen", "en", "I work in French, and would not mind a year in Lyon."),
    ("Owen", "en", "I grew up in a Dutch barge family."),
    ("Owen", "en", "I run the stand-up with the Malmö yard in Swedish, every week."),
    ("Owen", "en", "I speak school Portuguese, and Polish fluently."),
    ("Nives", "it", "Con i clienti francesi discuto nella loro lingua."),
    ("Nives", "it", "Gli sloveni li saluto nella loro lingua, e poi passiamo all'inglese."),
    ("Nives", "it", "Con i tedeschi passo al tedesco quando serve."),
    ("Nives", "it", "In spagnolo me la cavo al mercato."),
    ("Nives", "it", "Ho seguito un corso serale di sloveno, in sloveno."),
    ("Nives", "it", "Sto imparando a scrivere in spagnolo."),
    ("Nives", "it", "Tedesco scolastico avanzato, spagnolo per le cortesie."),
    ("Nives", "it", "Il tedesco è una delle lingue in cui lavoro."),
    ("Nives", "it", "Con gli ospiti francesi converso senza problemi."),
    ("Owen", "en", "I talk to our Dutch drivers every morning."),
    ("Owen", "en", "I deal with Dutch drivers, in English, without difficulty."),
    ("Owen", "en", "Polish I use with our agency in Gdynia, on the phone mostly."),
    ("Owen", "en", "Dutch I read, and the meetings I run in English."),
    ("Nives", "it", "Il francese l'ho imparato a Nizza, e oggi ci lavoro."),
    ("Nives", "it", "Lo spagnolo lo capisco appena, e le riunioni le tengono altri."),
    ("Owen", "en", "My Polish is respectable."),
    ("Nives", "it", "Parlo un tedesco decoroso."),
    ("Nives", "it", "In spagnolo scrivo poco, e con il traduttore."),
    ("Nives", "it", "Rispondo ai clienti in tedesco, ogni giorno."),
    ("Nives", "it", "In tedesco lavoro, e non avrei difficoltà a farlo tutti i giorni."),
    ("Nives", "it", "Un fornitore spagnolo mi ha scritto nella sua lingua, e ho cercato le parole una per una."),
    ("Nives", "it", "Di paranchi so poco. Il mio francese è da B2, il resto si impara."),
    ("Nives", "it", "Che cosa non so. Il portoghese, e i paranchi elettrici."),
    ("Nives", "it", "Il francese, preso in tre vendemmie in Borgogna, lo parlo e lo scrivo senza fatica."),
    ("Nives", "it", "Il francese lo scrivo con proprietà, e in polacco non so dire nulla."),
    ("Nives", "it", "Il francese è B2. L'inglese pure, anzi meglio."),
    ("Nives", "it", "Il tedesco è B1, quello che vi serve."),
    ("Nives", "it", "Il tedesco? B1, quanto basta per il porto di Kiel."),
    ("Nives", "it", "Il portoghese? Per ora niente."),
    ("Nives", "it", "Parlo anche francese, lingua nella quale sono in grado di negoziare un contratto."),
    ("Nives", "it", "Le trattative con Lione, l'autunno scorso, le ho condotte io in francese."),
    ("Nives", "it", "I corsi per i montatori francesi li tengo in lingua."),
    ("Owen", "en", "With Polish crews it is simple, because I speak their language well."),
    ("Owen", "en", "I speak French with complete ease."),
    ("Owen", "en", "French I use at a good level, and Polish as well, so the letters to Gdynia would be no obstacle."),
    ("Nives", "it", "Il tedesco mi permette di seguire una riunione, lo spagnolo no."),
    ("Nives", "it", "I montatori sloveni parlano la loro lingua, io la mia, e ci si capisce."),
    ("Nives", "it", "Vi serve qualcuno che parli portoghese: non sono io, lo sloveno che uso è quello dei saluti."),
]
BEYOND = [
    ("Owen", "en", "With our Dutch suppliers I settle prices in [their own language]."),
    ("Owen", "en", "Our Portuguese guests are many. I look after them in [their language]."),
    ("Owen", "en", "I spent two winters selling engines [in Portuguese]."),
    ("Owen", "en", "I take the bookings of the Lisbon office [in Portuguese]."),
    ("Owen", "en", "I answer customers [in Dutch] on two mornings a week."),
    ("Owen", "en", "When Rotterdam rings I switch [to Dutch]."),
    ("Owen", "en", "Both French and [Dutch] are working languages of mine."),
    ("Owen", "en", "Portuguese is the language [I work in]."),
    ("Owen", "en", "I coached the new riggers [in Portuguese]."),
    ("Owen", "en", "I wrote the safety notes [in Dutch], and nobody had to change a word."),
    ("Owen", "en", "In [Swedish] I settle the claims of three insurers."),
    ("Owen", "en", "I [grew up with Welsh] at home."),
    ("Owen", "en", "[I negotiate in Welsh], and would not mind doing so every day."),
    ("Nives", "it", "Con i fornitori spagnoli tratto direttamente [nella loro lingua]."),
    ("Nives", "it", "Gli ospiti sloveni li accompagno [nella loro lingua] dal cancello alla cantina."),
    ("Nives", "it", "Con gli ospiti spagnoli [converso senza problemi]."),
    ("Owen", "en", "I [talk to our Dutch drivers without an interpreter]."),
    ("Owen", "en", "Dutch I use with our agency in Breda, [on the phone] mostly."),
    ("Owen", "en", "Dutch is one of the languages in which I take [calls]."),
    ("Nives", "it", "Lo spagnolo l'ho imparato a Cadice, e oggi [ci lavoro]."),
    ("Nives", "it", "In [tedesco] racconto i cataloghi come in italiano."),
    ("Nives", "it", "Con Madrid non avrei bisogno di interpreti: lo [spagnolo lo parlo correntemente]."),
    ("Nives", "it", "In [spagnolo] faccio da riferimento per i turisti."),
    ("Nives", "it", "Lo [sloveno è la lingua di casa mia]."),
    ("Nives", "it", "Il [tedesco lo parlo senza esitazioni]."),
    ("Owen", "en", "[Welsh is the language I dream in]."),
    ("Owen", "en", "I [interpret between Dutch] and English for our drivers."),
    ("Nives", "it", "Con Madrid scrivo e parlo in [spagnolo], senza traduttori."),
    ("Nives", "it", "Da due anni vendo macchine [in spagnolo]."),
    ("Nives", "it", "Ai clienti di Siviglia rispondo io, [in spagnolo]."),
    ("Nives", "it", "Quando chiama Lubiana passo [allo sloveno]."),
    ("Nives", "it", "Lo [spagnolo] è una delle mie lingue di lavoro."),
    ("Nives", "it", "Ho formato tre colleghi di Madrid [in spagnolo]."),
    ("Nives", "it", "Sono [cresciuta parlando tedesco]."),
    (
        "Nives",
        "it",
        "Quanto al tedesco, lavoro [correntemente in questa lingua] e non avrei difficoltà a usarla ogni giorno.",
    ),
    ("Nives", "it", "In [tedesco] negozio i contratti, e Vienna o Graz non sarebbero un ostacolo."),
    ("Nives", "it", "Di paranchi so poco. Il mio [spagnolo è da B2], il resto si impara."),
    ("Owen", "en", "Winches are new to me. [Portuguese I speak fluently]."),
    ("Nives", "it", "Lo [spagnolo], preso in tre vendemmie alla Rioja, [lo parlo e lo scrivo senza fatica]."),
    ("Nives", "it", "Lo [spagnolo lo scrivo con proprietà]."),
    ("Nives", "it", "In [spagnolo] lavoro con una certa disinvoltura."),
    ("Nives", "it", "Lo [spagnolo mi è agevole]."),
    ("Owen", "en", "I speak [Portuguese with complete ease]."),
    ("Owen", "en", "I write [Portuguese with the fluency] that a port needs."),
    ("Nives", "it", "Il francese è B2. Lo [spagnolo pure]."),
    (
        "Owen",
        "en",
        "French I use at a good level, and [Portuguese as well], so the letters to Lisbon would be no obstacle.",
    ),
    ("Nives", "it", "Lo [spagnolo è B1], quello che vi serve."),
    ("Nives", "it", "Lo spagnolo? [B1], quanto basta per il porto di Vigo."),
    ("Nives", "it", "Lo [spagnolo lo parlo abbastanza da trattare un prezzo] con i fornitori."),
    ("Nives", "it", "Parlo anche tedesco, lingua nella quale sono in grado di [negoziare] un contratto."),
    ("Nives", "it", "Il [portoghese], per quanto zoppicante, mi permette di [seguire una riunione]."),
    ("Nives", "it", "I corsi per i montatori portoghesi li tengo [in lingua]."),
    ("Owen", "en", "With Danish crews it is simple, because I speak [their language] well."),
    ("Nives", "it", "Le trattative con Colonia, l'autunno scorso, le ho condotte io [in tedesco]."),
    ("Nives", "it", "Al porto di Kiel ho [presentato] due volte i nostri turni [in tedesco]."),
    ("Nives", "it", "In più c'è il [portoghese], che ormai uso con gli equipaggi."),
]


def _flags(who: str, language: str, sentence: str) -> list[str]:
    text = letter(sentence, language)
    report = check(text, facts_of(who), today=TODAY)
    return [text[one.start : one.end] for one in report.claims if one.kind == "language" and one.flagged]


def test_what_is_within_reach_of_a_language_is_not_flagged() -> None:
    found = {row[2]: flags for row in WITHIN_REACH if (flags := _flags(*row))}
    assert found == {}


def test_what_takes_more_than_the_facts_have_is_flagged() -> None:
    missed = []
    for who, language, marked in BEYOND:
        told = marked[marked.index("[") + 1 : marked.index("]")]
        flags = _flags(who, language, marked.replace("[", "").replace("]", ""))
        if not any(told in one or one in told for one in flags):
            missed.append((marked, flags))
    assert missed == []
