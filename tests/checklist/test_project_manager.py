# ruff: noqa: E501 - a table of sentences reads best one row a line
"""The checks of the project manager's guide, on sentences in both languages."""

from pathlib import Path

import pytest

from checklist import Rubric, review
from tests.types import Check

GUIDE = Path(__file__).parents[2] / "guides" / "content" / "project-manager.yaml"

DELIVERY = [
    ("I coordinated the move of the archive to the new depot (900 crates, over three weekends).", "met"),
    ("Faccio il pane da quando avevo quindici anni, e da otto faccio in modo che altri lo facciano in tempo.", "missing"),
    ("Mi hanno dato dieci settimane, 90.000 euro e sette persone per spostare la biblioteca. L'abbiamo traslocata in nove.", "met"),
    ("They gave me ten weeks, £90,000 and seven people. We emptied the depot and refitted it in nine.", "met"),
    ("Seguo ogni giorno i conti di due clienti.", "missing"),
    ("Ho guidato la migrazione del gestionale in tre sedi: 8 mesi, 400 mila euro, go-live nei tempi.", "met"),
    ("I led the rollout of a new CRM to 240 users in five months and handed it over on schedule.", "met"),
    ("Nel 2022 ho portato a termine la ristrutturazione di un albergo da 80 camere in 14 mesi con 6 imprese.", "met"),
    ("I delivered a warehouse automation project worth £2.1m, two weeks ahead of schedule.", "met"),
    ("Delivered 12 software projects on time and within a combined budget of $3.4M.", "met"),
    ("Abbiamo chiuso il cantiere della palestra in 9 mesi, con un importo lavori di 1,2 milioni.", "met"),
    ("Successfully managed the relocation of a data centre with 60 servers within ten weeks.", "met"),
    ("Ho seguito progetti complessi per clienti diversi.", "partial"),
    ("I have managed many projects in the construction sector.", "partial"),
    ("Mi sono occupata della realizzazione del nuovo sito istituzionale.", "partial"),
    ("I am a project manager with strong communication skills.", "missing"),
    ("Vorrei guidare un progetto da 2 milioni in 12 mesi.", "missing"),
    ("Ho visto che il vostro progetto vale 3 milioni e dura 18 mesi.", "missing"),
    ("Non ho mai guidato un progetto.", "missing"),
]  # fmt: skip
BUDGET = [
    ("La cassa del festival è affidata a me.", "partial"),
    ("I answered for the costs of the season.", "partial"),
    ("Ho gestito un budget di 750.000 euro.", "met"),
    ("I was responsible for a £1.8m budget and reported variances monthly.", "met"),
    ("I managed annual budgets ranging from $500K to $4M.", "met"),
    ("Il progetto valeva 2,4 milioni di euro e lo abbiamo chiuso con 40 mila euro di risparmio.", "met"),
    ("Progetti da 300k a 1,5M€, di cui rispondo anche per il margine.", "met"),
    ("Led a SAR 12 million fit-out for a retail chain.", "met"),
    ("Ho avuto la responsabilità del budget di progetto.", "partial"),
    ("I managed the project budget and tracked costs every week.", "partial"),
    ("Mi occupo del controllo dei costi di commessa.", "partial"),
    ("I delivered all of them on time and within budget.", "partial"),
    ("Non ho mai gestito un budget.", "missing"),
    ("I have never managed a budget.", "missing"),
    ("La mia richiesta è di 45.000 euro lordi.", "missing"),
    ("La vostra azienda fattura 30 milioni di euro.", "missing"),
    ("Ho coordinato i fornitori.", "missing"),
]  # fmt: skip
TEAM = [
    ("Con me avevo un capoturno, due apprendisti e diciassette muratori.", "met"),
    ("Alla sagra eravamo in quattordici e io tenevo i turni.", "partial"),
    ("There were nine of us and I kept the rota.", "partial"),
    ("They left me with twelve weeks, $400,000 and nineteen people.", "met"),
    ("Avevo sei mesi, 300 mila euro e undici persone.", "met"),
    ("Una squadra che ho guidato io, fatta di educatori e autisti.", "partial"),
    ("Ho avuto sei mesi, 300 mila euro e quattro fornitori.", "partial"),
    ("Coordino un team di 12 persone.", "met"),
    ("I led a cross-functional team of nine across three time zones.", "met"),
    ("Ho guidato 8 sviluppatori e 2 tester.", "met"),
    ("Managed a team of 15 engineers and four contractors.", "met"),
    ("Nel progetto lavoravano con me 20 FTE tra interni e consulenti.", "met"),
    ("I managed 6 direct reports.", "met"),
    ("La squadra che coordinavo era di sette tecnici.", "met"),
    ("I led a 25-person team.", "met"),
    ("Ho coordinato team multidisciplinari.", "partial"),
    ("I led cross-functional teams in several projects.", "partial"),
    ("Guidavo un gruppo di lavoro con colleghi di altri uffici.", "partial"),
    ("L'azienda ha 300 dipendenti.", "missing"),
    ("The company has 300 employees.", "missing"),
    ("Non ho mai guidato un team.", "missing"),
    ("Mi piacerebbe guidare un team di 10 persone.", "missing"),
]  # fmt: skip
METHOD = [
    ("Ogni lunedì ci vediamo un quarto d'ora davanti al tabellone.", "partial"),
    ("Every Monday we met for ten minutes in front of the wall.", "partial"),
    ("We ran the move under PRINCE2, with a project board every month and stage boundaries.", "met"),
    ("Al master ho imparato le basi del Project Cycle Management.", "partial"),
    ("Lavoriamo in Scrum con sprint di due settimane: tengo io planning e retrospettive.", "met"),
    ("I introduced Kanban with WIP limits on the support project and halved the queue.", "met"),
    ("We ran the programme in SAFe, with PI planning every ten weeks.", "met"),
    ("Il progetto seguiva un approccio waterfall con gate review a fine fase.", "met"),
    ("I ran the migration under PRINCE2, with stage gates and an exception report to the board.", "met"),
    ("Conosco Scrum, Kanban e PRINCE2.", "partial"),
    ("I am familiar with Agile and Waterfall methodologies.", "partial"),
    ("Ogni mattina facevamo uno stand-up e ogni venerdì una retrospettiva.", "partial"),
    ("Ho la certificazione PRINCE2 Foundation.", "partial"),
    ("Ho seguito i fornitori del cantiere.", "missing"),
    ("Non ho mai lavorato in Scrum.", "missing"),
    ("Ho letto che il vostro team lavora in Scrum con sprint di due settimane.", "missing"),
]  # fmt: skip
CERTIFICATION = [
    ("Sono certificata PMP dal 2019.", "met"), ("I hold a PRINCE2 Practitioner certificate.", "met"),
    ("Certified Scrum Master (CSM) since 2020.", "met"), ("Ho conseguito la certificazione PMI-ACP.", "met"),
    ("ITIL v4 Foundation, PSM I.", "met"), ("Possiedo la certificazione ISIPM-Base.", "met"),
    ("Ho la PSM I e sto preparando il PMP.", "met"),
    ("Sto preparando l'esame PMP.", "partial"), ("I am currently studying for the PMP exam.", "partial"),
    ("Sono un project manager certificato.", "partial"), ("I am a certified project manager.", "partial"),
    ("Non ho certificazioni.", "missing"), ("I have no certification.", "missing"),
    ("Vorrei prendere il PMP.", "missing"), ("Ho guidato due progetti.", "missing"),
]  # fmt: skip
TOOLS = [
    ("All of it lived in Jira, good days and bad.", "met"),
    ("Il piano stava tutto su Asana.", "met"),
    ("Quasi tutti segnano le ore su Trello e poi le perdono.", "missing"),
    ("Ho pianificato le attività in MS Project, con le dipendenze tra i cantieri.", "met"),
    ("I kept the backlog and the release board in Jira.", "met"),
    ("I built a Smartsheet tracker that showed the board every open milestone.", "met"),
    ("Aggiorno lo stato avanzamento dei lavori in un foglio Excel, attività per attività.", "met"),
    ("Ho introdotto Asana per tracciare le richieste dei clienti.", "met"),
    ("We planned the shutdown in Primavera P6 and updated the schedule twice a day.", "met"),
    ("Conosco Jira, Trello, Asana e MS Project.", "partial"),
    ("Proficient in MS Project, Jira and Confluence.", "partial"),
    ("Uso diversi strumenti di project management.", "partial"),
    ("Strumenti: Jira, Confluence, Miro, Slack.", "partial"),
    ("Non conosco Jira.", "missing"), ("I have never used Jira.", "missing"),
    ("Vedo che usate Jira per il backlog.", "missing"), ("Ho coordinato i fornitori.", "missing"),
]  # fmt: skip
RISK = [
    ("I am capable of motivating people and of handling risks early.", "partial"),
    ("La Provincia ha sospeso i permessi: ho spostato la squadra sul tetto.", "met"),
    ("The caterer withdrew, and I split the menu between two bakers.", "met"),
    ("Your caterer withdrew last spring.", "missing"),
    ("Quando il fornitore è fallito ho attivato un secondo fornitore in dieci giorni.", "met"),
    ("A key supplier slipped by six weeks, so I re-sequenced the installation and hired a second crew.", "met"),
    ("Il cliente ha cambiato i requisiti a metà progetto: ho rinegoziato il perimetro e spostato due moduli alla fase 2.", "met"),
    ("I identified the customs delay early and built a four-week buffer into the plan.", "met"),
    ("Ho gestito una variante in corso d'opera negoziando con la direzione lavori tempi e costi.", "met"),
    ("When our lead developer left, I reassigned his work and cut two features to protect the date.", "met"),
    ("Ho competenze di gestione dei rischi.", "partial"), ("I have experience in risk management.", "partial"),
    ("My skills include planning, risk management and reporting.", "partial"),
    ("Ho guidato un team di sei persone.", "missing"), ("I led a team of six.", "missing"),
    ("So che il vostro fornitore è in ritardo.", "missing"),
]  # fmt: skip
STAKEHOLDERS = [
    ("I copied our client's mailboxes to the new server.", "partial"),
    ("Ogni mese presentavo l'avanzamento al consiglio di amministrazione.", "met"),
    ("I negotiated the change requests with the client and the two suppliers.", "met"),
    ("Ho concordato con l'ufficio legale e gli acquisti le clausole del contratto.", "met"),
    ("I reported weekly to the CFO and chaired the steering committee.", "met"),
    ("I ran workshops with the warehouse supervisors to agree the new process.", "met"),
    ("Tenevo io i rapporti con la Soprintendenza e con il Comune per le autorizzazioni.", "met"),
    ("Mi sono interfacciato con stakeholder di vario livello.", "partial"),
    ("I have excellent stakeholder management skills.", "partial"),
    ("Gestione degli stakeholder e comunicazione.", "partial"),
    ("Ho pianificato le attività in MS Project.", "missing"),
    ("I planned the work in MS Project.", "missing"),
    ("Vorrei lavorare con i vostri clienti.", "missing"),
]  # fmt: skip
RESULTS = [
    ("Ho aperto il doposcuola in due quartieri. Il Comune ha espresso apprezzamento.", "partial"),
    ("Abbiamo consegnato con tre settimane di anticipo.", "met"),
    ("The project closed 8% under budget.", "met"),
    ("Ho ridotto i tempi di consegna del 25%.", "met"),
    ("Customer satisfaction rose from 71% to 88%.", "met"),
    ("Il 95% dei progetti è stato consegnato nei tempi.", "met"),
    ("My changes saved the company €120,000 a year.", "met"),
    ("I cut the reporting time from two days to three hours.", "met"),
    ("Il go-live è avvenuto il 3 maggio, con 4 giorni di ritardo sui 90 previsti.", "met"),
    ("Il progetto si è chiuso nei tempi e nel budget.", "partial"),
    ("I delivered the project on time and the client was very satisfied.", "partial"),
    ("Ho migliorato i processi interni.", "partial"),
    ("Mi occupavo di pianificazione e coordinamento.", "missing"),
    ("I was responsible for planning and reporting.", "missing"),
    ("Avete ridotto i tempi di consegna del 25%.", "missing"),
]  # fmt: skip
PROBLEMS = [
    ("La Provincia ha sospeso i permessi. Ho spostato la squadra sul tetto e abbiamo consegnato con nove giorni di anticipo.", "met"),
    ("I know Excel. I speak Dutch.", "missing"),
    ("Il progetto era in ritardo di due mesi. Ho tagliato il perimetro e riassegnato tre persone: abbiamo chiuso con due settimane di ritardo invece delle otto previste.", "met"),
    ("The vendor kept missing milestones. I renegotiated the contract with penalties and weekly demos, and the delay fell from ten weeks to two.", "met"),
    ("Gli ordini si perdevano tra due uffici. Ho disegnato un unico flusso e gli errori sono scesi dal 12% al 3%.", "met"),
    ("Il fornitore non consegnava, così ho trovato un secondo fornitore.", "partial"),
    ("I automated the status reports, which cut reporting time by 60%.", "partial"),
    ("The users refused the new system, so I set up training sessions on every shift.", "partial"),
    ("Mi occupo di pianificazione, costi e qualità.", "missing"),
    ("I am a natural problem solver.", "missing"),
    ("Ho tre anni di esperienza come project manager.", "missing"),
]  # fmt: skip
DOMAIN = [
    ("Lavoro da sei anni nel settore farmaceutico, su linee validate GMP.", "met"),
    ("I managed core banking migrations under PSD2 for two retail banks.", "met"),
    ("Seguo cantieri pubblici: gare, varianti, SAL e collaudi.", "met"),
    ("Ho esperienza nel settore bancario.", "partial"),
    ("My background is in the telecom industry.", "partial"),
    ("Ho gestito progetti informatici.", "missing"),
    ("I have managed IT projects.", "missing"),
]  # fmt: skip
TABLES = {
    "delivery": DELIVERY, "budget": BUDGET, "team": TEAM, "method": METHOD, "certification": CERTIFICATION, "tools": TOOLS,
    "risk": RISK, "stakeholders": STAKEHOLDERS, "results": RESULTS, "problem-solving": PROBLEMS, "domain": DOMAIN,
}  # fmt: skip
# More sentences, in more voices: criterion, verdict, text.
LINES = [line.split(" ", 2) for line in Path(__file__).with_name("project_manager.txt").read_text("utf-8").splitlines()]
MISTAKES = [
    ("duties-not-results", "Ero responsabile della pianificazione. Mi occupavo dei verbali. Curavo i rapporti con i fornitori.", True),
    ("duties-not-results", "I was responsible for planning. My duties included reporting. I was in charge of the minutes.", True),
    ("duties-not-results", "Ero responsabile della pianificazione, mi occupavo dei verbali e curavo i report: ho ridotto i ritardi del 40%.", False),
    ("tool-list", "Jira, Trello, Asana, MS Project, Monday.com, Smartsheet.", True),
    ("tool-list", "I know Scrum, Kanban, PRINCE2, Lean and Waterfall.", True),
    ("tool-list", "Competenze: Scrum, Kanban, Lean, Waterfall e PRINCE2. Il piano del trasloco stava tutto su Asana.", False),
    ("tool-list", "Ho pianificato il cantiere in MS Project.", False),
    ("tool-list", "Conosco Trello, Asana, Excel, AutoCAD, QGIS e SharePoint.", True),
    ("tool-list", "I know Jira, Confluence, Acmeplan, Power BI and Miro.", True),
    ("tool-list", "Conosco Trello e Asana. In ufficio avevamo Excel. So usare Miro.", False),
    ("vague-agile", "Lavoro in modo agile.", True), ("vague-agile", "I have an agile mindset.", True),
    ("vague-agile", "Lavoriamo in Scrum con sprint di due settimane e tengo io le retrospettive: è il nostro modo agile.", False),
    ("vague-agile", "Ho guidato un cantiere.", False),
    ("no-risk", "Ho guidato un cantiere.", True), ("no-risk", "When the supplier failed I found another one.", False),
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


def test_the_advice_on_a_list_of_tools_counts_them_all(rubric: Rubric) -> None:
    text = letter("Conosco Trello, Asana, Excel, AutoCAD, QGIS, Piastrix e SharePoint.")
    advice = next(one for one in review(text, rubric).as_dict("it")["mistakes"] if one["id"] == "tool-list")["advice"]
    assert advice.startswith("7 strumenti")
