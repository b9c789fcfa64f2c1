# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What somebody does in a language, and how well, is weighed against the level that the facts have."""

from functools import cache
from typing import Any

from checklist.claims import check
from checklist.facts import Facts, read
from tests.checklist.claims.people import TODAY, letter
from tests.rows import each_row

_WORK = [
    {
        "name": "Kettle & Crane",
        "position": "Operations planner",
        "startDate": "2018-03",
        "highlights": ["Planned the shifts of 14 riggers", "Weekly stand-up in Swedish with the Malmö yard"],
    }
]
_ITALIAN = [("Italiano", "Madrelingua"), ("Inglese", "C1"), ("Francese", "B2"), ("Tedesco", "B1"), ("Spagnolo", "A2"), ("Sloveno", "A1"), ("Friulano", "Madrelingua")]  # fmt: skip
_ENGLISH = [("English", "Native"), ("Polish", "C1"), ("French", "B2"), ("Welsh", "B1"), ("Portuguese", "A2"), ("Dutch", "A1"), ("Swedish", "A2"), ("Telugu", "Native")]  # fmt: skip
PEOPLE: dict[str, dict[str, Any]] = {
    who: {
        "basics": {"name": name, "label": "Operations planner"},
        "work": _WORK,
        "languages": [{"language": one, "fluency": level} for one, level in known],
    }
    for who, name, known in (("Nives", "Nives Tomat", _ITALIAN), ("Owen", "Owen Hartley", _ENGLISH))
}
TRUE = [
    # tasks within reach of the level, with one step to spare
    ("Owen", "en", "I can hold a meeting in French."),
    ("Owen", "en", "I negotiate in Polish."),
    ("Owen", "en", "My Welsh is good enough to follow a meeting."),
    ("Owen", "en", "My Portuguese is good enough to order lunch."),
    ("Owen", "en", "My Portuguese is enough to greet the crew and find the harbour."),
    ("Owen", "en", "I have enough Portuguese for a short, simple conversation."),
    ("Owen", "en", "I can chat a little in Portuguese."),
    ("Owen", "en", "In Portuguese I can write a short email with a dictionary at hand."),
    ("Owen", "en", "Of Dutch I know the numbers and how to order coffee."),
    ("Owen", "en", "In Dutch I can say hello and count to ten, no more."),
    ("Owen", "en", "My Welsh would carry me through a simple interview."),
    ("Owen", "en", "My Welsh is good enough for a phone call, though not for a negotiation."),
    ("Owen", "en", "I hold everyday conversations in Welsh."),
    ("Owen", "en", "I can chair a meeting in French, and argue in Polish."),
    ("Owen", "en", "I read French novels without difficulty."),
    ("Owen", "en", "Polish I speak almost as well as English."),
    ("Owen", "en", "I speak Welsh as well as English."),
    ("Owen", "en", "I speak French. It is a solid B2, and I use it every week."),
    ("Owen", "en", "I can follow a film in Welsh if nobody mumbles."),
    ("Owen", "en", "Telugu is my mother tongue too, and I dream in it."),
    ("Owen", "en", "I run the weekly stand-up in Swedish."),
    ("Owen", "en", "I could not yet hold a meeting in Portuguese."),
    ("Owen", "en", "I would love to be able to negotiate in Portuguese one day."),
    ("Owen", "en", "I read Welsh comfortably and speak it less well."),
    ("Owen", "en", "I chaired meetings in Portuguese-owned yards, always in English."),
    ("Owen", "en", "My Welsh is at B1. For French it is B2."),
    ("Nives", "it", "In francese conduco riunioni e negozio contratti semplici."),
    ("Nives", "it", "In inglese so preparare e guidare un incontro, in tedesco fare due chiacchiere."),
    ("Owen", "en", "In Polish I can argue and chair a meeting, in Welsh hold a conversation."),
    ("Nives", "it", "Il tedesco che so è quanto serve per capirsi con un capoturno di buona volontà."),
    ("Nives", "it", "In inglese tratto con i fornitori ogni settimana."),
    ("Nives", "it", "Il tedesco mi basta per seguire una riunione, non per guidarla."),
    ("Nives", "it", "Il mio tedesco è sufficiente per una telefonata."),
    ("Nives", "it", "Lo spagnolo mi basta per salutare e ordinare da mangiare."),
    ("Nives", "it", "In spagnolo riesco a sostenere una conversazione semplice."),
    ("Nives", "it", "Dello sloveno so i numeri e i giorni della settimana."),
    ("Nives", "it", "In sloveno so dire buongiorno e chiedere un caffè."),
    ("Nives", "it", "Lo spagnolo lo capisco più che parlarlo."),
    ("Nives", "it", "Con l'inglese me la cavo bene, anche al telefono."),
    ("Nives", "it", "Scrivo e leggo il francese senza difficoltà."),
    ("Nives", "it", "Leggo il tedesco senza fatica, parlarlo è un altro paio di maniche."),
    ("Nives", "it", "Mi chiedete il francese: ho un B2, e lo uso ogni settimana."),
    ("Nives", "it", "L'inglese lo parlo quasi come l'italiano."),
    ("Nives", "it", "Parlo anche friulano, che a voi servirà poco."),
    ("Nives", "en", "I also speak Friulian, which will be of little use to you."),
    ("Nives", "it", "In spagnolo non saprei tenere una riunione."),
    ("Nives", "it", "Mi piacerebbe arrivare a negoziare in spagnolo."),
    ("Nives", "it", "Un'e-mail in spagnolo la scrivo, con calma e con il dizionario."),
    ("Nives", "it", "Potrei seguire una riunione in tedesco, con un po' di pazienza da parte vostra."),
    ("Owen", "en", "French I picked up in Lyon, and it has stayed at a good B2."),
    ("Owen", "en", "For the record: Polish (C1), French (B2), a little Portuguese."),
    ("Owen", "en", "My Portuguese stops at the market stall."),
    ("Owen", "en", "I get by in Portuguese, as long as nobody hurries."),
    ("Owen", "en", "I've just started learning Dutch, so expect hello and thank you."),
    ("Owen", "en", "Welsh I understand better than I speak."),
    ("Owen", "en", "I grew up speaking Telugu and English."),
    ("Owen", "en", "With our Polish suppliers I do everything in Polish, including the arguments."),
    ("Owen", "en", "I would need six months before I could chair a meeting in Portuguese."),
    ("Owen", "en", "If you need Portuguese, you'd need somebody else."),
    ("Owen", "en", "I can read Portuguese menus and not much more."),
    ("Owen", "en", "My French is good enough to work in, if not to be funny in."),
    ("Owen", "en", "My Welsh is rusty but real."),
    ("Owen", "en", "I understand most of what is said in Welsh on the radio."),
    ("Owen", "en", "The customers write to us in Portuguese and a colleague answers them."),
    ("Owen", "en", "I speak four languages well, of which Polish is the best."),
    ("Owen", "en", "The role asks for fluent Portuguese, and mine is a traveller's."),
    ("Owen", "en", "I manage a conversation in Welsh about weather and sheep."),
    ("Nives", "it", "Il francese lo uso per lavoro, anche nelle riunioni."),
    ("Nives", "it", "Con lo spagnolo arrivo a ordinare e poco altro."),
    ("Nives", "it", "Francese B2, tedesco B1, spagnolo quanto basta per le vacanze."),
    ("Nives", "it", "Il tedesco lo capisco bene, lo parlo con qualche inciampo."),
    ("Nives", "it", "Lo sloveno l'ho appena cominciato."),
    ("Nives", "it", "In inglese scrivo relazioni e tengo presentazioni da anni."),
    ("Nives", "it", "So che chiedete uno spagnolo fluente: il mio è elementare."),
    ("Nives", "it", "Il tedesco mi serve per le telefonate con Monaco, che non sono mai lunghe."),
    ("Nives", "it", "A casa parliamo friulano, in ufficio italiano e spesso inglese."),
    ("Nives", "it", "Per trattare in spagnolo mi servirebbe un anno di studio."),
    ("Nives", "it", "Leggo manuali in tedesco senza dizionario."),
    ("Nives", "it", "L'inglese non è un ostacolo, il tedesco quasi."),
    ("Nives", "it", "Seguo corsi in inglese e ogni tanto un webinar in francese."),
    ("Nives", "it", "Il mio sloveno è da turista."),
    ("Nives", "it", "Con i colleghi spagnoli parliamo inglese."),
    ("Nives", "it", "Ho imparato lo spagnolo da ragazza e me ne resta un livello scolastico."),
    ("Owen", "en", "I speak French at B2, and Polish rather better."),
    ("Owen", "en", "Languages: English (native), Polish C1, French B2, some Welsh."),
    ("Owen", "en", "My Portuguese is basic, so I'd bring a colleague to the meetings in Porto."),
    ("Owen", "en", "Negotiating in Polish was the part I liked best."),
    ("Owen", "en", "I followed a course in Dutch last winter and gave up in spring."),
    ("Owen", "en", "I can read a Portuguese invoice and little else."),
    ("Owen", "en", "I write to our Polish suppliers in their language."),
    ("Owen", "en", "My French is not fluent, but it holds up in a meeting."),
    ("Owen", "en", "I am not fluent in Welsh."),
    ("Owen", "en", "I have a B2 in French and nothing in German."),
    ("Owen", "en", "German I have none."),
    ("Owen", "en", "The contract was in Portuguese and I had it translated."),
    ("Owen", "en", "I led the project in a Welsh valley."),
    ("Owen", "en", "Your Dutch colleagues speak better English than I do."),
    ("Owen", "en", "I moved the documentation from Polish into English."),
    ("Nives", "it", "Il francese lo parlo bene, il tedesco un po' meno."),
    ("Nives", "it", "Ho gestito un progetto per un cliente spagnolo, in inglese."),
    ("Nives", "it", "Con lo spagnolo leggo le fatture e poco più."),
    ("Nives", "it", "Il tedesco, B1, mi basta per capirmi con i tecnici."),
    ("Nives", "it", "Non parlo spagnolo abbastanza bene per una trattativa."),
    ("Nives", "it", "In riunione parlo inglese, e al bar anche francese."),
    ("Nives", "it", "Sto riprendendo lo spagnolo con un corso serale."),
    ("Nives", "it", "Lo spagnolo lo parlicchio."),
    ("Nives", "it", "Mi muovo bene in inglese e in francese."),
    ("Nives", "it", "Tedesco: leggo, capisco, parlo piano."),
    ("Nives", "it", "L'italiano è la mia lingua madre, il friulano l'altra."),
    ("Owen", "en", "I train the night shift, most of whom speak Portuguese, with drawings."),
    ("Owen", "en", "The manuals came in Dutch, so I asked for help."),
    ("Owen", "en", "Give me a year and I will hold the meeting in Portuguese."),
    ("Owen", "en", "I managed a yard with Portuguese and Polish riggers."),
    ("Owen", "en", "I sold to Dutch and Portuguese yards for two of those years in English."),
    ("Owen", "en", "English is the language in which I work; Polish is the one in which I shop."),
    ("Owen", "en", "My Portuguese teacher says I am ready for A2, and I believe her."),
    ("Owen", "en", "I can say 'the crane is moving' in Dutch, Portuguese and Welsh."),
    ("Nives", "it", "Il corso era in sloveno e ho capito poco."),
    ("Nives", "it", "Gestisco i fornitori spagnoli con l'inglese e molta pazienza."),
    ("Nives", "it", "La documentazione era in tedesco: l'ho letta con il dizionario."),
    ("Nives", "it", "Il manuale in spagnolo l'ha scritto una collega."),
    ("Nives", "it", "Mi chiedete se parlo sloveno: no, ma imparo in fretta."),
]
INVENTED = [
    ("Owen", "en", "I can hold a meeting in [Portuguese]."),
    ("Owen", "en", "I negotiate with suppliers in [Portuguese]."),
    ("Owen", "en", "My [Portuguese] is good enough to chair a meeting in Porto."),
    ("Owen", "en", "My [Portuguese] is good enough for a sales pitch."),
    ("Owen", "en", "I have enough [Portuguese] to interview a candidate."),
    ("Owen", "en", "I hold everyday conversations in [Dutch]."),
    ("Owen", "en", "I can chat with the crews in [Dutch]."),
    ("Owen", "en", "My [Dutch] will do for phone calls with Delft."),
    ("Owen", "en", "I am used to giving presentations in [Portuguese]."),
    ("Owen", "en", "As for Welsh, [I speak it as well as] English."),
    ("Owen", "en", "You ask for Portuguese. [I negotiate in it] every week."),
    ("Owen", "en", "You ask for Portuguese: [I am at B2], so Porto would be no problem."),
    ("Owen", "en", "You mention Portuguese. I have [a B2] in that language."),
    ("Owen", "en", "I read [Portuguese novels in the original] and write reports in it."),
    ("Owen", "en", "I could run a workshop in [Portuguese] tomorrow."),
    ("Owen", "en", "My [Welsh] lets me negotiate contracts without an interpreter."),
    ("Owen", "en", "[In Welsh] I lecture and argue."),
    ("Owen", "en", "I have given talks in [Welsh], French and Polish."),
    ("Owen", "en", "I speak [Portuguese] with confidence."),
    ("Owen", "en", "I am as comfortable in [Welsh] as in English."),
    ("Owen", "en", "I can follow board meetings in [Dutch] without help."),
    ("Owen", "en", "I conduct job interviews in [Welsh]."),
    ("Owen", "en", "I write contracts in [Welsh]."),
    ("Owen", "en", "Working in [Portuguese] is no problem for me."),
    ("Owen", "en", "My [Portuguese] is around N2."),
    ("Owen", "en", "There is also [Dutch, in which I have been] checking deliveries for years."),
    ("Nives", "it", "Sostengo riunioni anche in [spagnolo]."),
    ("Nives", "it", "In [spagnolo] tengo presentazioni e corsi."),
    ("Nives", "it", "In [tedesco] conduco trattative con i fornitori."),
    ("Nives", "it", "Il mio [spagnolo] regge una trattativa."),
    ("Nives", "it", "Mi chiedete lo spagnolo: [ho un B2], dunque nessun problema."),
    ("Nives", "it", "Con Siviglia parlerei in spagnolo: [ho un B2], un po' arrugginito."),
    ("Nives", "it", "Nel vostro annuncio citate lo sloveno. [Lo parlo correntemente]."),
    ("Nives", "it", "Lo [spagnolo] mi permette di discutere di lavoro con chiunque."),
    ("Nives", "it", "Con i clienti di Lubiana potrei parlare in [sloveno] senza difficoltà."),
    ("Nives", "it", "Parlo lo [sloveno] quanto basta per discutere di lavoro."),
    ("Nives", "it", "Il [tedesco] lo parlo come l'italiano."),
    ("Nives", "it", "In [spagnolo] rispondo al telefono e tratto con i clienti."),
    ("Nives", "it", "So condurre una riunione in [spagnolo]."),
    ("Nives", "it", "Tengo lezioni in [tedesco] da due anni."),
    ("Nives", "it", "Il mio [spagnolo] è sufficiente per una riunione."),
    ("Nives", "it", "Lo [spagnolo] lo uso tutti i giorni con i clienti, anche al telefono."),
    ("Nives", "it", "Nessun bisogno di interpreti a Siviglia: lo [spagnolo] lo parlo con sicurezza."),
    ("Nives", "it", "Scrivo contratti in [tedesco]."),
    ("Owen", "en", "I'm happy to take [client calls in Portuguese]."),
    ("Owen", "en", "My [Portuguese] is strong: I use it daily with the Porto office."),
    ("Owen", "en", "I'm completely at home in [Portuguese]."),
    ("Owen", "en", "Portuguese is my third language and [I'm fluent in it]."),
    ("Owen", "en", "For two years I ran the Lisbon desk [in Portuguese]."),
    ("Owen", "en", "I'm able to translate technical documents from [Dutch]."),
    ("Owen", "en", "I can interview users in [Portuguese] without an interpreter."),
    ("Owen", "en", "You need someone who speaks Dutch. [I do, at B2 level]."),
    ("Owen", "en", "I have a working knowledge of [Dutch]."),
    ("Owen", "en", "I lived in Delft and picked up [near-fluent Dutch]."),
    ("Owen", "en", "I can moderate focus groups in [Portuguese]."),
    ("Owen", "en", "I hold a C1 certificate in [Portuguese]."),
    ("Owen", "en", "My [Welsh] is excellent, spoken and written."),
    ("Owen", "en", "I write all my reports in [Portuguese]."),
    ("Owen", "en", "I present to clients in French, Polish and [Portuguese]."),
    ("Owen", "en", "I think in [Welsh] as easily as in English."),
    ("Owen", "en", "[Swahili], too, I speak well."),
    ("Owen", "en", "I understand [Dutch] perfectly and speak it well."),
    ("Nives", "it", "Ho un [ottimo spagnolo], scritto e parlato."),
    ("Nives", "it", "Gestisco da sola i clienti di Madrid, [in spagnolo]."),
    ("Nives", "it", "Lo [spagnolo] non mi crea alcun problema, né scritto né parlato."),
    ("Nives", "it", "In [spagnolo] scrivo relazioni e contratti."),
    ("Nives", "it", "Il mio [sloveno] è a un livello intermedio."),
    ("Nives", "it", "Traduco dal [tedesco] testi legali."),
    ("Nives", "it", "Il [tedesco] è la mia seconda lingua madre."),
    ("Nives", "it", "Faccio colloqui in [spagnolo] con i candidati."),
    ("Nives", "it", "Nelle riunioni con Graz parlo [tedesco] come un tedesco."),
    ("Nives", "it", "Ho vissuto a Siviglia e [spagnolo lo parlo benissimo]."),
    ("Nives", "it", "Conosco bene lo [spagnolo] e lo [sloveno]."),
    ("Nives", "it", "Posso condurre interviste in [spagnolo]."),
    ("Nives", "it", "Padroneggio il [tedesco]."),
    ("Nives", "it", "Chiedete lo spagnolo: è la lingua in cui lavoro, [a livello C1]."),
    ("Nives", "it", "Parlo correntemente anche il [russo]."),
    ("Owen", "en", "I'm [bilingual in French] and English."),
    ("Owen", "en", "I've spent years [working in Portuguese] with the Lisbon team."),
    ("Owen", "en", "My [Dutch is good enough] to follow a technical discussion."),
    ("Owen", "en", "[Portuguese comes easily to me], in speech and in writing."),
    ("Owen", "en", "[Fluent Portuguese and French], both used daily."),
    ("Owen", "en", "I answer customers' [calls in Dutch]."),
    ("Owen", "en", "I'd have no trouble with Porto: my [Portuguese] is at working level."),
    ("Owen", "en", "I can explain a fault [in Portuguese] to any mechanic over the phone."),
    ("Owen", "en", "Half of my meetings are [in Portuguese]."),
    ("Owen", "en", "My [Welsh] is indistinguishable from a native speaker's."),
    ("Owen", "en", "I speak French, Polish and [Romanian]."),
    ("Owen", "en", "Among my languages is [German], at B1."),
    ("Owen", "en", "I am [confident in Portuguese], also on stage."),
    ("Owen", "en", "My level in [Portuguese is C1]."),
    ("Owen", "en", "I passed the [C1 exam in Portuguese]."),
    ("Owen", "en", "Dutch? [I speak it fluently]."),
    ("Owen", "en", "I have taught [evening classes in Welsh]."),
    ("Nives", "it", "Sono [bilingue italiano-tedesco]."),
    ("Nives", "it", "Metà delle mie riunioni sono [in spagnolo]."),
    ("Nives", "it", "In [spagnolo] me la cavo benissimo, anche nelle trattative."),
    ("Nives", "it", "Rispondo alle telefonate dei clienti [in sloveno]."),
    ("Nives", "it", "Parlo [tedesco] a livello C1."),
    ("Nives", "it", "Lo [spagnolo] è ormai la mia lingua di lavoro."),
    ("Nives", "it", "Ho una [conoscenza avanzata dello spagnolo]."),
    ("Nives", "it", "Con Lubiana parlo [sloveno], e bene."),
    ("Nives", "it", "Il tedesco? [Lo parlo e lo scrivo perfettamente]."),
    ("Nives", "it", "Ho tradotto manuali dallo [spagnolo]."),
    ("Nives", "it", "Tengo i corsi anche [in tedesco]."),
    ("Nives", "it", "Lavoro in italiano, inglese e [spagnolo]."),
    ("Nives", "it", "So discutere un contratto [in tedesco]."),
    ("Nives", "it", "Ho il [C1 di tedesco]."),
    ("Nives", "it", "[Parlo anche il portoghese]."),
]


@cache
def facts_of(who: str) -> Facts:
    return read(PEOPLE[who])


def _flagged(who: str, language: str, sentence: str) -> tuple[str, list[tuple[int, int]]]:
    text = letter(sentence, language)
    claims = check(text, facts_of(who), company="Ferrypoint", ad="", today=TODAY).claims
    return text, [(claim.start, claim.end) for claim in claims if claim.flagged]


@each_row(("who", "language", "sentence"), TRUE)
def test_a_task_within_reach_of_the_level_is_not_flagged(who: str, language: str, sentence: str) -> None:
    text, found = _flagged(who, language, sentence)
    assert [text[start:end] for start, end in found] == []


@each_row(("who", "language", "sentence"), INVENTED)
def test_a_task_beyond_the_level_is_flagged(who: str, language: str, sentence: str) -> None:
    plain = sentence.replace("[", "").replace("]", "")
    text, found = _flagged(who, language, plain)
    told = sentence[sentence.index("[") + 1 : sentence.index("]")]
    begin = text.index(told, text.index(plain))
    assert any(start < begin + len(told) and begin < end for start, end in found), found


def test_only_exact_levels_are_called_contradicted() -> None:
    said = {
        sentence: [claim.status for claim in check(letter(sentence, "en"), facts_of("Owen"), today=TODAY).flagged]
        for sentence in (
            "I speak Welsh at C1.",
            "Welsh is my mother tongue.",
            "My Welsh is excellent.",
            "I negotiate contracts in Portuguese.",
        )
    }
    assert list(said.values()) == [["contradicted"], ["contradicted"], ["unsupported"], ["unsupported"]], said
