# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Degrees with level, field, school, year and honours, whether they are finished, and certificates by their whole name."""

from functools import cache

import pytest

from checklist.claims import check
from checklist.facts import Facts, read
from tests.checklist.claims.people import TODAY, letter
from tests.checklist.claims.studied import PEOPLE
from tests.rows import each_row

TRUE = [
    ("Aldo", "it", "Ho una laurea triennale in agraria."),
    ("Aldo", "en", "My degree in agriculture covered orchards."),
    ("Aldo", "en", "I have a bachelor's degree in agricultural science from Udine."),
    ("Aldo", "it", "Sono laureato in scienze agrarie, a Udine, con 101."),
    ("Aldo", "it", "Sono perito elettronico, con diploma del Malignani."),
    ("Aldo", "it", "Ho un diploma di perito e sono certificato PRINCE2 al primo livello."),
    ("Aldo", "it", "Sono certificato PRINCE2 al primo livello."),
    ("Aldo", "en", "I hold PRINCE2 at the entry level, and the Oracle certification for Java 17."),
    ("Aldo", "it", "Ho la certificazione Oracle per sviluppatori Java, livello Professional."),
    ("Aldo", "it", "Mi sono laureato nel 2015."),
    ("Aldo", "en", "I graduated at the end of 2015."),
    ("Bice", "it", "Ho un diploma di informatica, e nessuna laurea."),
    ("Bice", "it", "Non sono laureata: mi sono diplomata al Volta con 92."),
    ("Bice", "en", "I have no degree; I left school with a diploma in computing."),
    ("Cora", "en", "Since last autumn I have been taking a master's in geospatial data science, part-time."),
    ("Cora", "en", "I am in the second year of an MSc at Stirling."),
    ("Cora", "en", "My degree is in economics, an upper second from Leeds."),
    ("Cora", "en", "I expect to finish my master's next summer."),
    ("Cora", "en", "Chartered for seven years, I still check my own sums."),
    ("Cora", "en", "Microsoft certified me as a consultant in 2019."),
    ("Cora", "en", "I hold the Developer Associate certificate of AWS, and I am a certified Scrum Master."),
    ("Cora", "en", "I am a chartered statistician."),
    ("Cora", "it", "Sto frequentando una laurea magistrale in scienze geospaziali a Stirling."),
    ("Dino", "it", "Ho lasciato il Politecnico prima della laurea."),
    ("Dino", "it", "Ho studiato ingegneria fisica al Politecnico di Milano, senza finire."),
    ("Dino", "it", "La laurea in ingegneria fisica non l'ho mai conclusa."),
    ("Dino", "it", "Sono abilitato alla professione di perito industriale dal 2015."),
    ("Dino", "en", "I have been licensed since 2015."),
    ("Ella", "en", "I took a first at Exeter: a four-year degree in mathematics with statistics."),
    ("Ella", "en", "I have a master's degree in mathematics, with first-class honours."),
    ("Ella", "en", "I am writing a doctorate in applied mathematics."),
    ("Ella", "en", "I am ITIL certified at foundation level."),
    ("Ella", "it", "Ho una laurea magistrale in matematica e sto finendo il dottorato."),
    ("Fosca", "it", "Sono laureata in legge con il massimo dei voti e la lode."),
    ("Fosca", "en", "I have a master's degree in law from Padua, and my second in the same subject never happened."),
    ("Fosca", "en", "I hold a law degree, with honours."),
    ("Fosca", "it", "Sono abilitata come avvocato, e certificata IPMA al livello di ingresso."),
    ("Fosca", "en", "I was licensed as a lawyer in 2018."),
    ("Aldo", "it", "Titoli: perito elettronico, poi triennale in agraria a Udine."),
    ("Aldo", "en", "On paper I am an agronomist: a three-year degree, Udine, 2015."),
    ("Aldo", "it", "La tesi di laurea era sui frutteti."),
    ("Aldo", "it", "Dopo la laurea ho lavorato in vigna."),
    ("Aldo", "en", "The Oracle exam for Java 17 I passed in 2023."),
    ("Aldo", "it", "Ho superato l'esame Oracle per Java 17 nel 2023."),
    ("Aldo", "it", "Non ho la PMP, ma la PRINCE2 Foundation sì."),
    ("Aldo", "en", "PMP I do not have; PRINCE2 I do, at Foundation."),
    ("Aldo", "it", "Vorrei prendere la certificazione AWS entro l'anno."),
    ("Aldo", "en", "I plan to sit the Terraform exam next spring."),
    ("Aldo", "en", "Our plant is ISO 9001 certified."),
    ("Bice", "it", "Ho fatto l'ITIS, informatica, uscita con 92."),
    ("Bice", "en", "I went to a technical school and straight to work; no university."),
    ("Bice", "it", "Niente laurea, lo dico subito."),
    ("Bice", "en", "I never took a degree."),
    ("Cora", "en", "I read economics at Leeds (2:1)."),
    ("Cora", "en", "A part-time MSc at Stirling keeps my evenings busy."),
    ("Cora", "en", "My master's, in geospatial data science, will be done in September."),
    ("Cora", "it", "Sono laureata in economia, a Leeds, e dallo scorso autunno seguo un master a Stirling."),
    ("Cora", "en", "I have been AWS certified since 2024, as a developer."),
    ("Cora", "en", "The RSS made me a Chartered Statistician in 2019."),
    ("Cora", "en", "I hold the PSM I, which took a weekend."),
    ("Cora", "en", "I mentor students on a master's programme now and then."),
    ("Dino", "it", "Ho fatto quattro anni di ingegneria fisica senza arrivare alla laurea."),
    ("Dino", "en", "I left the Politecnico without a degree."),
    ("Dino", "it", "Sono perito industriale, iscritto al collegio di Como."),
    ("Ella", "en", "I am two years into a PhD at Exeter."),
    ("Ella", "en", "My first degree was in mathematics with statistics."),
    ("Ella", "en", "I am a doctoral student in applied mathematics."),
    ("Ella", "it", "Sono dottoranda a Exeter, e laureata in matematica col massimo dei voti."),
    ("Fosca", "it", "Vengo da giurisprudenza, 110 e lode, e ho passato l'esame da avvocato nel 2018."),
    ("Fosca", "en", "I studied law in Padua and was admitted as a lawyer in 2018."),
    ("Fosca", "en", "IPMA certified, level D."),
    ("Fosca", "it", "Laurea a ciclo unico in legge, Padova, 2015."),
    ("Aldo", "it", "La mia laurea, triennale, è in scienze agrarie."),
    ("Aldo", "en", "I studied agriculture at Udine and electronics before that."),
    ("Aldo", "it", "Ho due certificazioni, Oracle e PRINCE2."),
    ("Aldo", "en", "My Oracle certificate is for Java SE 17, at the Professional level."),
    ("Aldo", "it", "Mi manca la magistrale, che forse prenderò."),
    ("Aldo", "it", "Laurea in agraria (2015), diploma al Malignani."),
    ("Aldo", "en", "I trained colleagues in PRINCE2 myself."),
    ("Bice", "it", "Sono diplomata, non laureata."),
    ("Bice", "it", "Il diploma dell'ITIS Volta è il mio unico pezzo di carta."),
    ("Cora", "en", "I hold a BA in economics and am reading for a master's."),
    ("Cora", "en", "I came out of Leeds with an upper second in economics."),
    ("Cora", "en", "I'm halfway through a master's in geospatial data science."),
    ("Cora", "en", "My certificates: AWS Developer Associate, PSM I, and a Microsoft one for Dynamics."),
    ("Cora", "en", "I am a member of the RSS, chartered since 2019."),
    ("Dino", "en", "I dropped out of a physics engineering degree in 2014."),
    ("Dino", "it", "Mi mancavano sei esami alla laurea quando ho smesso."),
    ("Ella", "en", "I got a first."),
    ("Ella", "en", "After my master's in mathematics I started a PhD, which is still going on."),
    ("Ella", "it", "Ho il certificato Tableau Desktop Specialist."),
    ("Fosca", "it", "Mi sono laureata a Padova nel 2015, con lode."),
    ("Fosca", "en", "A lawyer by training, with a Padua degree and the IPMA D."),
    ("Fosca", "it", "Sono avvocata abilitata dal 2018."),
    ("Aldo", "it", "Chi si laurea a Udine impara a stare al freddo."),
    ("Aldo", "it", "Ho seguito due tesi di laurea magistrale in azienda."),
    ("Aldo", "en", "Colleagues with a master's taught me the statistics that I lacked."),
    ("Aldo", "it", "L'azienda ha preso la certificazione ISO 9001 l'anno scorso."),
    ("Aldo", "en", "The certificates of our machines expire in June."),
    ("Cora", "it", "Ho preparato i documenti per la certificazione dell'impianto."),
    ("Ella", "en", "My supervisor holds a chair in Oxford, and I hold a desk in Exeter."),
    ("Bice", "it", "In ufficio sono l'unica senza laurea."),
    ("Bice", "en", "Everybody in my team has a degree but me."),
    ("Ella", "it", "A Exeter lavoro come dottoranda di ricerca."),
]
INVENTED = [
    ("Aldo", "en", "Papers: a degree in agriculture, and [ITIL Foundation] this summer."),
    ("Aldo", "it", "Ho una [laurea magistrale] in agraria."),
    ("Aldo", "it", "Ho una laurea triennale in [informatica]."),
    ("Aldo", "en", "I hold a [master's degree] in agriculture."),
    ("Aldo", "it", "Sono laureato in agraria, [con la magistrale]."),
    ("Aldo", "it", "Sono laureato in agraria [con lode]."),
    ("Aldo", "en", "My degree in agriculture came [with first-class honours]."),
    ("Aldo", "it", "Sono certificato [PRINCE2 Practitioner]."),
    ("Aldo", "it", "Possiedo anche la certificazione [Spring Professional]."),
    ("Aldo", "it", "Ho conseguito la [certificazione AWS]."),
    ("Aldo", "en", "I hold the [Terraform Associate] certification as well."),
    ("Aldo", "en", "I earned the [Kubernetes] certification last year."),
    ("Aldo", "it", "Studi e titoli: agraria a Udine e, dal 2023, [PMP]."),
    ("Aldo", "it", "Mi sono laureato [nel 2011]."),
    ("Bice", "it", "Ho una [laurea triennale in Informatica]."),
    ("Bice", "it", "Mi sono [laureata] in Informatica con 110."),
    ("Bice", "en", "I have a [bachelor's degree] in computer science."),
    ("Bice", "en", "I [graduated] in computer science in 2013."),
    ("Bice", "it", "Ho la [laurea]."),
    ("Bice", "en", "I hold the [FHIR certification] that you mention."),
    ("Bice", "it", "Ho la [certificazione FHIR] che citate."),
    ("Cora", "en", "I [hold a master's] in geospatial data science."),
    ("Cora", "en", "I completed an [MSc] at Stirling."),
    ("Cora", "it", "Ho una [laurea magistrale] in scienze geospaziali."),
    ("Cora", "en", "I took [a first] in economics at Leeds."),
    ("Cora", "en", "I have an economics degree from Leeds, [with first-class honours]."),
    ("Cora", "en", "I am an [AWS Certified Solutions Architect]."),
    ("Cora", "en", "I hold the [AWS Machine Learning] certification."),
    ("Cora", "en", "I am a certified [Scrum Product Owner]."),
    ("Cora", "en", "I am a [chartered engineer]."),
    ("Cora", "en", "I am [Salesforce certified]."),
    ("Dino", "it", "Mi sono [laureato] in ingegneria fisica al Politecnico di Milano."),
    ("Dino", "it", "Ho una [laurea triennale] in ingegneria fisica."),
    ("Dino", "en", "I have a [bachelor's degree] in physics engineering."),
    ("Ella", "en", "I have a [doctorate] in applied mathematics."),
    ("Ella", "en", "I finished my [PhD] at Exeter last year."),
    ("Ella", "en", "I have a master's degree in [chemistry]."),
    ("Ella", "en", "I am [ITIL 4 Managing Professional]."),
    ("Ella", "en", "I am a [Tableau Certified Data Analyst]."),
    ("Fosca", "it", "Sono certificata IPMA [di livello B]."),
    ("Fosca", "it", "Sono iscritta all'[albo degli ingegneri]."),
    ("Fosca", "en", "I have a master's degree in [economics] from Padua."),
    ("Fosca", "it", "Ho un [dottorato] in diritto."),
    ("Fosca", "it", "Sono laureata in [economia] con lode."),
    ("Aldo", "it", "Titoli: perito elettronico e [dottore magistrale] in agraria."),
    ("Aldo", "en", "I have a [degree in engineering]."),
    ("Aldo", "en", "I am a [PMP]."),
    ("Aldo", "it", "Ho preso la [PMP] a marzo."),
    ("Aldo", "it", "Ho la certificazione [PRINCE2, livello Practitioner]."),
    ("Aldo", "it", "Sono un [AWS Solutions Architect certificato]."),
    ("Aldo", "en", "I hold an [MBA] as well."),
    ("Aldo", "it", "Laurea in agraria, [110 e lode]."),
    ("Aldo", "en", "I graduated [top of my class], with honours."),
    ("Aldo", "it", "Ho un [master in viticoltura]."),
    ("Bice", "it", "Sono [laureata] in informatica."),
    ("Bice", "en", "My [degree] is in computer science."),
    ("Bice", "en", "I am a [computer science graduate]."),
    ("Bice", "it", "Sono [dottoressa] in informatica."),
    ("Bice", "it", "Possiedo una [certificazione Scrum Master]."),
    ("Bice", "en", "I am a certified [Azure Developer]."),
    ("Cora", "en", "I am a qualified [accountant]."),
    ("Cora", "en", "I finished a [master's] at Stirling in 2025."),
    ("Cora", "en", "I graduated from Leeds [with a first]."),
    ("Cora", "en", "I have a [degree in statistics]."),
    ("Cora", "en", "I hold the AWS Developer certification at [Professional level]."),
    ("Cora", "it", "Ho una [laurea magistrale]."),
    ("Cora", "en", "I hold a [PSM II]."),
    ("Dino", "en", "I hold an [engineering degree] from the Politecnico di Milano."),
    ("Dino", "it", "Ho [concluso la laurea] nel 2014."),
    ("Dino", "en", "I [graduated] from the Politecnico in 2014."),
    ("Ella", "en", "I hold a [doctorate] from Exeter."),
    ("Ella", "en", "I hold the [ITIL 4 Strategic Leader] certificate."),
    ("Ella", "it", "Ho conseguito il [dottorato] a Exeter."),
    ("Ella", "en", "I am Dr Ward, with a [PhD] in mathematics."),
    ("Fosca", "en", "I am a [certified public accountant]."),
    ("Fosca", "it", "Ho la certificazione [IPMA Level C]."),
    ("Fosca", "it", "Sono [laureata in economia e commercio]."),
    ("Fosca", "en", "I have an [LLM] from Padua."),
    ("Aldo", "it", "La mia laurea è [in ingegneria gestionale]."),
    ("Aldo", "en", "I studied agriculture, and hold [a master's] in it."),
    ("Aldo", "it", "Ho tre certificazioni: Oracle, PRINCE2 e [AWS Solutions Architect]."),
    ("Aldo", "en", "I am [Terraform certified]."),
    ("Aldo", "en", "I have a [PhD] in agronomy."),
    ("Aldo", "it", "Laurea in agraria ([2010])."),
    ("Aldo", "it", "Ho conseguito il [CISSP]."),
    ("Aldo", "en", "I sat and passed the [Kubernetes administrator exam (CKA)]."),
    ("Bice", "it", "Mi sono [laureata] nel 2013."),
    ("Bice", "en", "I have a [degree] in computer science from Milan."),
    ("Bice", "it", "Ho la [laurea breve] in informatica."),
    ("Bice", "it", "Sono certificata [Scrum]."),
    ("Cora", "en", "I completed my [master's] in geospatial data science."),
    ("Cora", "en", "I hold a [first-class degree] in economics."),
    ("Cora", "en", "I am a [Microsoft Certified Azure Administrator]."),
    ("Cora", "en", "I hold the [PSPO I]."),
    ("Cora", "en", "I have [two master's degrees]."),
    ("Cora", "en", "I have a [BSc in physics]."),
    ("Dino", "it", "Ho una [laurea] in ingegneria fisica, con 105."),
    ("Dino", "en", "I am a [physics engineering graduate]."),
    ("Dino", "it", "Sono [iscritto all'albo degli avvocati]."),
    ("Ella", "en", "I completed a [doctorate] in 2025."),
    ("Ella", "en", "I have a [BSc] and a PGCE."),
    ("Ella", "en", "I am an [ITIL Expert]."),
    ("Ella", "it", "Ho una [laurea magistrale in fisica]."),
    ("Fosca", "it", "Mi sono laureata [in medicina] con lode."),
    ("Fosca", "en", "I am [PMP certified]."),
    ("Fosca", "it", "Ho un [master] in diritto tributario."),
    ("Fosca", "en", "I hold an [MBA] from Padua."),
    ("Fosca", "it", "Sono [revisore legale] iscritta al registro."),
]


@cache
def _facts(who: str) -> Facts:
    return read(PEOPLE[who])


def _flagged(who: str, language: str, sentence: str) -> tuple[str, list[tuple[int, int]]]:
    text = letter(sentence, language)
    ad = "We ask for a FHIR certification, PMP or PRINCE2 Practitioner."
    claims = check(text, _facts(who), company="Ferrypoint", ad=ad, today=TODAY).claims
    return text, [(claim.start, claim.end) for claim in claims if claim.flagged]


@each_row(("who", "language", "sentence"), TRUE)
def test_a_true_credential_is_not_flagged(who: str, language: str, sentence: str) -> None:
    text, found = _flagged(who, language, sentence)
    assert [text[start:end] for start, end in found] == []


@each_row(("who", "language", "sentence"), INVENTED)
def test_an_invented_credential_is_flagged(who: str, language: str, sentence: str) -> None:
    plain = sentence.replace("[", "").replace("]", "")
    text, found = _flagged(who, language, plain)
    told = sentence[sentence.index("[") + 1 : sentence.index("]")]
    begin = text.index(told, text.index(plain))
    assert any(start < begin + len(told) and begin < end for start, end in found), found


@pytest.mark.parametrize(
    ("head", "language"), [("What I lack:", "en"), ("Not on my list:", "en"), ("Che cosa mi manca:", "it")]
)
def test_what_a_list_says_to_be_lacking_is_no_claim(head: str, language: str) -> None:
    lacking = {"en": "a certificate as energy manager\n- an MBA", "it": "il certificato di energy manager\n- la PMP"}
    held = {"en": "What I hold:", "it": "Che cosa ho:"}
    assert _flagged("Aldo", language, f"{head}\n\n- {lacking[language]}")[1] == []
    assert _flagged("Aldo", language, f"{held[language]}\n\n- {lacking[language]}")[1] != []


def test_the_number_of_a_version_is_no_grade() -> None:
    claims = check(letter("Our pages meet WCAG 2.1.", "en"), read(PEOPLE["Bice"]), today=TODAY).claims
    assert [claim.kind for claim in claims if claim.kind == "credential"] == []


def test_of_two_certificates_with_words_in_common_the_one_that_shares_most_is_meant() -> None:
    held = [
        {"name": "Norrland Certified: Harbour Pilot Associate"},
        {"name": "Skerry Harbour Safety Professional Certificate"},
    ]
    facts = read({"certificates": held, "meta": {"bozza": {"as_of": "2026-11"}}})
    true = check("I hold the Skerry Harbour Safety Professional Certificate.", facts)
    assert not [claim for claim in true.claims if claim.flagged]
    assert any(claim.flagged for claim in check("I hold the Harbour Pilot Professional certificate.", facts).claims)


def test_the_level_of_an_italian_master_is_the_same_however_it_is_written() -> None:
    for written in (
        "Master I liv.",
        "Master universitario di I livello",
        "Master di primo livello",
        "Master 1° livello",
    ):
        study = {"institution": "Università di Siena", "area": "Storia dell'alimentazione", "studyType": written}
        facts = read({"education": [study], "meta": {"bozza": {"as_of": "2026-11"}}})
        report = check("Ho conseguito un master di I livello in Storia dell'alimentazione.", facts)
        assert not [claim for claim in report.claims if claim.flagged], written
