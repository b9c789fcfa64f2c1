# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Articles that a clause lacks once its verb stands, and members of a list that are nothing to do."""

from checklist.compose.bilingual.titles import title
from checklist.compose.italian.highlights import sentence
from checklist.compose.times import at
from tests.rows import each_row


@each_row(("line", "said"), [
    ("Coordino squadra di 5 giardinieri", "coordino una squadra di 5 giardinieri"),
    ("Gestisco piccolo gruppo di lettura", "gestisco un piccolo gruppo di lettura"),
    ("Rilievi in accordo con geometra e capomastro", "mi occupo dei rilievi in accordo con geometra e capomastro"),
    ("Prove in accordo con regista e scenografo", "mi occupo delle prove in accordo con regista e scenografo"),
    ("Collaudi in accordo con tecnico e direttore sportivo", "mi occupo dei collaudi in accordo con il tecnico e il direttore sportivo"),
    ("Partecipazione alle fiere e stesura BDP con medico, infermieri, regista", "partecipo alle fiere e alla stesura di BDP con il medico, gli infermieri e il regista"),
    ("Annunci sui giornali e pagina del negozio", "mi occupo di annunci sui giornali e sulla pagina del negozio"),
    ("Controllo documentazione con tecnico e medico (referti)", "mi occupo del controllo della documentazione con il tecnico e il medico (referti)"),
    ("Montaggio di mobili presso cliente", "mi occupo del montaggio di mobili presso il cliente"),
    ("Tabelle in Excel per controllo scorte", "mi occupo delle tabelle in Excel per il controllo delle scorte"),
])  # fmt: skip
def test_what_lacks_its_article_gets_it_where_it_is_sure(line: str, said: str) -> None:
    assert sentence(line, running=True) == said


@each_row(("line", "said"), [
    ("Consegne in città, ritiro dei vuoti, nessun reclamo", "mi occupo delle consegne in città e del ritiro dei vuoti"),
    ("Impaginazione del giornale e dei bandi, ritmi serrati", "mi occupo dell’impaginazione del giornale e dei bandi"),
    ("Catalogazione archivio storico e locale, 900 buste", "mi occupo della catalogazione dell’archivio storico e locale (900 buste)"),
    ("Solleciti fornitori, archivio", "mi occupo dei solleciti ai fornitori e dell’archivio"),
    ("Preventivi clienti, cassa", "mi occupo dei preventivi per clienti e della cassa"),
    ("Lucidatura teste e bielle", "mi occupo della lucidatura delle teste e delle bielle"),
    ("Volantini, porta a porta", "mi occupo dei volantini e del porta a porta"),
    ("Consegne in centro, Municipio, Banca Etica e Stazione di Lodi", "mi occupo delle consegne in centro (Municipio, Banca Etica e Stazione di Lodi)"),
    ("Qualifica: Operaia di terzo livello", ""),
])  # fmt: skip
def test_only_what_is_a_task_stands_in_a_list_of_tasks(line: str, said: str) -> None:
    assert sentence(line, running=True) == said


@each_row(("written", "said"), [
    ("Avv. Rosa Olmo", ""),
    ("dott.ssa Farmacista Lia Pioppi", ""),
    ("AUTISTA B furgone", "autista B"),
    ("Graphic Designer", "Graphic Designer"),
    ("Operaio CARPENTIERE", "operaio carpentiere"),
    ("Impiegata HACCP", "impiegata HACCP"),
])  # fmt: skip
def test_a_title_names_a_role_in_small_letters(written: str, said: str) -> None:
    assert title(written, "it", "it") == said


@each_row(("employer", "said"), [
    ("Camping Le Dune", "al Camping Le Dune"),
    ("Sporthotel Rosengarten", "allo Sporthotel Rosengarten"),
    ("Grand Hotel Lago", "al Grand Hotel Lago"),
])  # fmt: skip
def test_a_house_has_its_article(employer: str, said: str) -> None:
    assert at(employer, "it") == said
