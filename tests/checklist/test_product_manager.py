# ruff: noqa: E501 - a table of sentences reads best one row a line
"""The checks of the product manager's guide, on sentences in both languages."""
# ruff: noqa: E501

from pathlib import Path

import pytest

from checklist import Rubric
from tests.types import Check

GUIDE = Path(__file__).parents[2] / "guides" / "content" / "product-manager.yaml"

LAUNCHES = [
    ("The tide calendar went live in May, to all 40,000 boats.", "met"),
    ("Ho lanciato il programma fedeltà in quattro mesi: 12.000 iscritti nel primo trimestre.", "met"),
    ("I launched our subscription plan in six countries, and 8% of customers moved to it in the first quarter.", "met"),
    ("Led the end-to-end launch of a mobile wallet that reached 50,000 users in its first year.", "met"),
    ("Abbiamo rilasciato la ricerca per foto: dopo tre mesi la usava il 22% dei clienti.", "met"),
    ("Shipped a self-service returns flow in ten weeks, now used by 40% of buyers.", "met"),
    ("As product owner I delivered 14 features for the booking engine, which serves 3,000 hotels.", "met"),
    ("I took a B2B analytics product from concept to launch in nine months.", "met"),
    ("Ho portato sul mercato una nuova linea di sensori, venduta in 11 paesi.", "met"),
    ("Ho lanciato diverse funzionalità.", "partial"),
    ("I have launched several successful products.", "partial"),
    ("Launched a new onboarding flow.", "partial"),
    ("Vorrei lanciare un prodotto con voi.", "missing"),
    ("Non ho mai lanciato un prodotto.", "missing"),
    ("Ho letto che avete lanciato l'app in sei paesi.", "missing"),
    ("Ho studiato economia.", "missing"),
]  # fmt: skip
KPI = [
    ("One lamp in six was sent back. Now it is one in fourteen.", "met"),
    ("Sono orientata ai numeri al 100% e credo in una mentalità 10x.", "missing"),
    ("La retention a 30 giorni è passata dal 18% al 27%.", "met"),
    ("I increased trial conversion by 35%.", "met"),
    ("Churn fell from 4.1% to 2.6% in two quarters.", "met"),
    ("NPS +12 in sei mesi.", "met"),
    ("My work lifted ARR to $6M.", "met"),
    ("Drove a 20% uplift in monthly active users.", "met"),
    ("Il tasso di abbandono del carrello è sceso di 9 punti.", "met"),
    ("We grew weekly engagement 3x.", "met"),
    ("Ho migliorato la retention.", "partial"),
    ("I improved activation and reduced churn.", "partial"),
    ("I tracked KPIs such as churn, NPS and conversion.", "partial"),
    ("Ho scritto le specifiche.", "missing"),
    ("I wrote the specifications.", "missing"),
    ("La vostra retention è al 40%.", "missing"),
    ("Your NPS of 62 is impressive.", "missing"),
]  # fmt: skip
RESEARCH = [
    ("Ascolto volentieri i clienti al bancone.", "partial"),
    ("Ho guardato trenta pescatori mentre usavano il modulo: si fermavano alla data, e l'abbiamo tolta.", "met"),
    ("I sat with fourteen cashiers for a day. They never scrolled, so we moved the total to the top.", "met"),
    ("Ho fatto 15 interviste con gli infermieri e ho scoperto che il modulo andava compilato in corsia: abbiamo tolto dodici campi.", "met"),
    ("I ran 20 user interviews and learned that buyers compared prices on paper, so we built a printable quote.", "met"),
    ("Dai test di usabilità con 8 clienti è emerso che nessuno vedeva il pulsante, e l'abbiamo spostato.", "met"),
    ("We surveyed 400 customers; most wanted faster delivery, so we changed the roadmap.", "met"),
    ("I spent a week in three warehouses watching pickers and found that gloves made the screen useless.", "met"),
    ("I conducted usability testing with 12 customers, which led us to redesign the checkout.", "met"),
    ("Raccolgo regolarmente il feedback degli utenti.", "partial"),
    ("I talk to customers every week.", "partial"),
    ("Conduct user research and market analysis.", "partial"),
    ("Credo che gli utenti vadano ascoltati e faccio ricerca utente.", "partial"),
    ("Non ho mai fatto interviste con gli utenti.", "missing"),
    ("Ho guidato un team di sei persone.", "missing"),
    ("I led a team of six.", "missing"),
]  # fmt: skip
PRIORITIES = [
    ("I wrote down how many people met each problem in a month and what it would cost us to try.", "met"),
    ("Ho steso una lista: quante persone tocca ogni cosa e quanta fatica ci costa.", "met"),
    ("Uso RICE per ordinare il backlog ogni due settimane con il team.", "met"),
    ("I prioritised the backlog with a value-versus-effort matrix agreed with sales and engineering.", "met"),
    ("Ho detto di no alla chat richiesta dai commerciali perché serviva al 3% dei clienti.", "met"),
    ("We dropped the loyalty programme in favour of faster checkout, because 60% of complaints were about speed.", "met"),
    ("Abbiamo rimandato l'app nativa per investire due sprint sulle prestazioni: costava la metà e toccava tutti i clienti.", "met"),
    ("I set quarterly OKRs with the leadership team and cut every initiative that served none of them.", "met"),
    ("Ho definito la roadmap.", "partial"),
    ("I owned the product roadmap and backlog.", "partial"),
    ("Conosco RICE, MoSCoW e OKR.", "partial"),
    ("Skilled in roadmapping and prioritization.", "partial"),
    ("Non ho ancora gestito una roadmap.", "missing"),
    ("Ho guidato un team di sei persone.", "missing"),
    ("La vostra roadmap pubblica è molto chiara.", "missing"),
]  # fmt: skip
EXPERIMENTS = [
    ("I kept back a fifth of the readers for six weeks, to have somebody to compare with.", "met"),
    ("Before building it, I wrote the reminders by hand for 14 bakeries for a month; eleven of them asked to keep it.", "met"),
    ("Per un mese a Lodi con il promemoria, a Crema senza: hanno pagato 71 su cento contro 58.", "met"),
    ("One depot ran with the new label and one without: 71 out of 100 parcels came back right, against 58.", "met"),
    ("Con un A/B test su 20.000 visite abbiamo alzato la conversione dall'1,8% al 2,3%.", "met"),
    ("I ran an A/B test on pricing that raised revenue per user by 7%.", "met"),
    ("Abbiamo provato l'idea con un MVP su 50 negozi: 32 hanno chiesto di continuare.", "met"),
    ("We piloted the feature in two cities for a month; orders rose 14% against the control cities.", "met"),
    ("A closed beta with 200 customers cut support tickets by half.", "met"),
    ("Ho usato A/B test e MVP.", "partial"),
    ("I am experienced in A/B testing, user stories and roadmaps.", "partial"),
    ("Conosco le tecniche di sperimentazione e l'A/B testing.", "partial"),
    ("Non ho mai fatto A/B test.", "missing"),
    ("I have never run an A/B test.", "missing"),
    ("Ho scritto le user story.", "missing"),
]  # fmt: skip
FUNCTIONS = [
    ("Con Ilaria del marketing ho riscritto le pagine dei prezzi.", "met"),
    ("Vengo dal marketing di una cantina.", "missing"),
    ("Ho lavorato con tre sviluppatori e una designer per ridisegnare il carrello.", "met"),
    ("I worked with engineering, design and legal to launch the contract module.", "met"),
    ("Ho convinto il reparto commerciale a rinunciare a due richieste.", "met"),
    ("I partnered with sales and marketing to define the launch plan and trained 30 account managers.", "met"),
    ("Ogni settimana presento i dati alla direzione e concordo con l'ufficio legale le clausole.", "met"),
    ("I led a cross-functional squad of engineers, designers and analysts.", "met"),
    ("Lavoro bene con team interfunzionali.", "partial"),
    ("I collaborated with cross-functional teams.", "partial"),
    ("Ho esperienza di lavoro in team.", "partial"),
    ("Ho scritto le specifiche.", "missing"),
    ("Vorrei lavorare con i vostri designer.", "missing"),
    ("Your designers do great work.", "missing"),
]  # fmt: skip
STRATEGY = [
    ("Il mercato chiedeva prezzi più bassi, ma tre concorrenti erano già lì: abbiamo scelto la fascia alta e alzato il prezzo del 15%.", "met"),
    ("Two competitors gave the feature away, so we decided to sell the data service instead and signed 12 resellers.", "met"),
    ("We repositioned the product for mid-size firms, because that segment paid 3x more, and stopped selling to freelancers.", "met"),
    ("Ho definito la strategia di prodotto.", "partial"),
    ("I defined the product vision and strategy.", "partial"),
    ("Mi occupavo di analisi di mercato e go-to-market.", "partial"),
    ("Ho scritto le user story.", "missing"),
    ("I wrote user stories.", "missing"),
    ("La vostra strategia mi convince.", "missing"),
]  # fmt: skip
DATA = [
    ("Per i numeri usavamo Piwik e Tableau.", "partial"),
    ("I am proficient in Jira, Confluence and Excel.", "missing"),
    ("Interrogo gli ordini con SQL e in Mixpanel guardo chi non torna.", "met"),
    ("Scrivo query SQL per capire dove gli utenti si fermano.", "met"),
    ("I built the funnel dashboards in Looker myself.", "met"),
    ("Ho impostato gli eventi su Mixpanel e ogni lunedì guardo le coorti.", "met"),
    ("I analysed the drop-off in Amplitude and wrote the SQL behind it.", "met"),
    ("Analizzo i funnel con Google Analytics.", "met"),
    ("Conosco SQL, Mixpanel e Google Analytics.", "partial"),
    ("Tools: Amplitude, Looker, SQL, Tableau.", "partial"),
    ("I make data-driven decisions.", "partial"),
    ("Vorrei imparare SQL.", "missing"),
    ("I don't know SQL.", "missing"),
    ("Ho scritto le user story.", "missing"),
]  # fmt: skip
PROBLEMS = [
    ("Tre famiglie su cinque lasciavano il modulo a metà.\n\nHo tolto la pagina dei redditi. I moduli finiti sono stati 82 su cento contro 60.", "met"),
    ("Il 40% degli utenti abbandonava la registrazione. Ho tolto la verifica del telefono e le iscrizioni sono salite del 22%.", "met"),
    ("Shop owners could not find their invoices. We rebuilt the billing page and support tickets fell from 300 to 90 a month.", "met"),
    ("I clienti si lamentavano delle consegne. Abbiamo introdotto le fasce orarie e l'NPS è salito di 14 punti.", "met"),
    ("Gli utenti non trovavano la funzione, così ho ridisegnato il menu.", "partial"),
    ("I redesigned the onboarding, which increased activation by 18%.", "partial"),
    ("Mi occupo di roadmap, backlog e KPI.", "missing"),
    ("I am responsible for the roadmap.", "missing"),
]  # fmt: skip
DOMAIN = [
    ("Da quattro anni lavoro nell'e-commerce: resi, carrello, taglie.", "met"),
    ("I run the claims product of an insurance company: policies, renewals and fraud checks.", "met"),
    ("Ho esperienza nel settore assicurativo.", "partial"),
    ("I come from the travel industry.", "partial"),
    ("Lavoro su applicazioni web.", "missing"),
    ("I build web applications.", "missing"),
]  # fmt: skip
TABLES = {
    "launches": LAUNCHES, "kpi": KPI, "user-research": RESEARCH, "prioritisation": PRIORITIES, "experimentation": EXPERIMENTS,
    "cross-functional": FUNCTIONS, "strategy": STRATEGY, "data-literacy": DATA, "problem-solving": PROBLEMS, "domain": DOMAIN,
}  # fmt: skip
# More sentences, in more voices: criterion, verdict, text.
LINES = [line.split(" ", 2) for line in Path(__file__).with_name("product_manager.txt").read_text("utf-8").splitlines()]
MISTAKES = [
    ("feature-factory", "Ho rilasciato la chat. Abbiamo lanciato i preferiti. Ho introdotto le notifiche.", True),
    ("feature-factory", "We shipped the chat, launched the wish list and released dark mode.", True),
    ("feature-factory", "Ho rilasciato la chat e lanciato i preferiti: la retention è salita dal 20% al 26%.", False),
    ("project-not-product", "Rispettavo scadenze e budget e aggiornavo il Gantt.", True),
    ("project-not-product", "I kept the deadlines, the budget and the Gantt chart.", True),
    ("project-not-product", "Rispettavo scadenze e budget, e ho fatto 15 interviste con gli utenti.", False),
    ("no-user", "Ho guidato un team di sei persone.", True), ("no-user", "I led a team of six.", True),
    ("no-user", "Ho fatto 15 interviste con gli utenti.", False),
    ("no-user", "Users could not find their invoices, so I redesigned the page.", False),
    ("ceo-of-product", "Sono il CEO del prodotto.", True), ("ceo-of-product", "I act as the CEO of the product.", True),
    ("ceo-of-product", "Presento i dati al CEO.", False),
    ("ceo-of-product", "Del mio pezzo mi considero il CEO della cassa.", True),
    ("ceo-of-product", "I like to see myself as the CEO of the wish list.", True),
    ("ceo-of-product", "Un product manager è l'amministratore delegato del suo prodotto.", True),
    ("ceo-of-product", "Once a month I agreed the roadmap with the CEO of the group.", False),
    ("ceo-of-product", "Il mio committente era il CEO di una catena di ottici.", False),
    ("buzzwords", "Growth hacking, AI-powered, 10x, disruptive: this is my vision.", True),
    ("buzzwords", "Growth hacking, prodotti disruptive, soluzioni AI-powered e mentalità 10x.", True),
    ("buzzwords", "Ho ridotto il churn dal 4% al 2%.", False),
    ("buzzwords", "I bring a 5G-native, AI-first and customer-obsessed mindset.", True),
    ("buzzwords", "Una visione 5G-native, AI-first e customer-obsessed.", True),
    ("buzzwords", "Lavoro in modo test-driven, con servizi event-driven e un modello domain-driven.", False),
]  # fmt: skip


@pytest.fixture(scope="module")
def rubric() -> Rubric:
    return Rubric.load(GUIDE)


def letter(sentence: str) -> str:
    """The sentence as the body of a letter."""
    return f"Gentile dott.ssa Moretti,\n\n{sentence}\n\nCordiali saluti,\nElena Ravasi\n"


@pytest.mark.parametrize(
    ("ident", "sentence", "verdict"),
    [
        *((ident, *row) for ident, rows in TABLES.items() for row in rows),
        *((ident, text, verdict) for ident, verdict, text in LINES),
    ],
)
def test_a_sentence_earns_its_verdict(check: Check, rubric: Rubric, ident: str, sentence: str, verdict: str) -> None:
    assert check(letter(sentence), rubric)[0][ident] == verdict


@pytest.mark.parametrize(("ident", "sentence", "found"), MISTAKES)
def test_a_mistake_is_found_or_not(check: Check, rubric: Rubric, ident: str, sentence: str, found: bool) -> None:
    assert (ident in check(letter(sentence), rubric)[1]) == found
