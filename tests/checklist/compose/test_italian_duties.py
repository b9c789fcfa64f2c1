# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Lines of Italian CVs of which something is no duty: an employer, a contract, a ward, a program, a role for others."""

from checklist.compose.italian.highlights import sentence
from checklist.compose.italian.last_check.doubt import checked, doubt
from tests.rows import each_row


@each_row(("line", "running", "ended"), [
    # What one is for others, and in which ward one works
    ("Riferimento per due apprendisti", "sono il riferimento per due apprendisti", "ero il riferimento per due apprendisti"),
    ("Punto di riferimento dei fornitori", "sono il punto di riferimento dei fornitori", "ero il punto di riferimento dei fornitori"),
    ("Geriatria e oncologia", "lavoro in geriatria e in oncologia", "ho lavorato in geriatria e in oncologia"),
    ("subintensiva", "lavoro in subintensiva", "ho lavorato in subintensiva"),
    # The terms of a job
    ("tempo determinato, turno di notte", "", ""),
    ("Turno unico, sabati alterni", "", ""),
    ("Partita IVA, regime forfettario", "", ""),
    ("Cessazione per fine contratto", "", ""),
    ("Supplenza annuale, orario completo", "", ""),
    ("tempo determinato, cura del frutteto", "mi occupo della cura del frutteto", "mi occupavo della cura del frutteto"),
    # When somebody has to be within reach, what was made, and what happened once
    ("Reperibilità un fine settimana al mese", "faccio reperibilità un fine settimana al mese", "facevo la reperibilità un fine settimana al mese"),
    ("Guardie notturne in vigna", "faccio guardie notturne in vigna", "facevo guardie notturne in vigna"),
    ("Tool interno per il confronto delle bolle", "ho lavorato al tool interno per il confronto delle bolle", "ho lavorato al tool interno per il confronto delle bolle"),
    ("Passaggio da un registro di carta a un gestionale", "ho curato il passaggio da un registro di carta a un gestionale", "ho curato il passaggio da un registro di carta a un gestionale"),
    # Journeys are made, and a program is used
    ("Trasferte in Grecia e a Malta per montaggio stand", "faccio trasferte in Grecia e a Malta per il montaggio di stand", "facevo trasferte in Grecia e a Malta per il montaggio di stand"),
    ("Gestionale: Aurora Più", "uso il gestionale Aurora Più", "usavo il gestionale Aurora Più"),
    ("Software in uso: Aurora, Tempo Plus", "uso Aurora e Tempo Plus", "usavo Aurora e Tempo Plus"),
    ("Strumenti: Excel e Word", "uso Excel e Word", "usavo Excel e Word"),
    ("CRM: Aurora", "uso il CRM Aurora", "usavo il CRM Aurora"),
    # A field of knowledge, and meetings of which nobody says how many there were
    ("Diritto penale e tributario", "mi occupo di diritto penale e tributario", "mi occupavo di diritto penale e tributario"),
    ("Workshop con i soci", "mi occupo di workshop con i soci", "mi occupavo di workshop con i soci"),
    # Since when, in words
    ("caposquadra dal 06/2019", "sono caposquadra da giugno 2019", ""),
    ("Capoturno dal marzo 2019", "sono capoturno da marzo 2019", ""),
    # For what something was done that is over
    ("Certificazione ISO: ho seguito la parte sui fornitori", "per la certificazione ISO ho seguito la parte sui fornitori", "per la certificazione ISO ho seguito la parte sui fornitori"),
    ("Cucina: ho rifatto il menù", "per la cucina ho rifatto il menù", "per la cucina ho rifatto il menù"),
    # What came of a deed, in a verb
    ("Sostituite le lame con riduzione dei guasti da 9 a 4 al mese", "ho sostituito le lame riducendo i guasti da 9 a 4 al mese", "ho sostituito le lame riducendo i guasti da 9 a 4 al mese"),
    ("Ho rifatto i turni con aumento dell'affluenza", "ho rifatto i turni aumentando l’affluenza", "ho rifatto i turni aumentando l’affluenza"),
    ("Rivisti i prezzi con riduzione degli scarti e aumento della resa", "ho rivisto i prezzi riducendo gli scarti e aumentando la resa", "ho rivisto i prezzi riducendo gli scarti e aumentando la resa"),
    ("Riordinato il deposito con riduzione del 20% degli sprechi", "ho riordinato il deposito con una riduzione del 20% degli sprechi", "ho riordinato il deposito con una riduzione del 20% degli sprechi"),
    # What was done to something that the line does not name
    ("Sospesa a maggio per lavori, ripresa in autunno", "", ""),
    ("Interrotta nel 2021 per la chiusura del mulino", "", ""),
    ("Ridotta del 30% la spesa", "ho ridotto del 30% la spesa", "ho ridotto del 30% la spesa"),
    # With which program a thing is done
    ("fatturazione, software Danea", "mi occupo della fatturazione (software Danea)", "mi occupavo della fatturazione (software Danea)"),
    ("cura degli orari, software Aurora e Tempo Plus", "mi occupo della cura degli orari (software Aurora e Tempo Plus)", "mi occupavo della cura degli orari (software Aurora e Tempo Plus)"),
])  # fmt: skip
def test_what_is_no_duty_is_told_as_what_it_is_or_left_out(line: str, running: str, ended: str) -> None:
    assert (sentence(line, running=True), sentence(line, running=False)) == (running, ended)


@each_row(("clause", "words"), [
    ("mi occupo della cooperativa Olmo", "cooperativa"),
    ("mi occupavo del comune di Valdombra e dell’ufficio anagrafe", "comune"),
    ("mi occupo della cassa e del punto di riferimento per i soci", "punto"),
    ("mi occupo di seminterrata", "seminterrata"),
    ("mi occupo della pulizia della clinica e dell’albergo", ""),
    ("mi occupo della cassa e dei resi", ""),
])  # fmt: skip
def test_nobody_sees_to_an_employer_or_a_contract(clause: str, words: str) -> None:
    assert doubt(clause) == words


def test_what_stands_behind_an_employer_is_left_out_with_it() -> None:
    assert not checked("mi occupo dell’agenzia interinale e delle missioni brevi")


@each_row(("line", "said"), [
    # What "una ventina di" counts
    ("Tenuta dei registri di una trentina di soci, volontari e sostenitori", "mi occupo della tenuta dei registri di una trentina di soci, volontari e sostenitori"),
    ("Consulenza fiscale a una ventina di negozi, bar e artigiani", "mi occupo della consulenza fiscale a una ventina di negozi, bar e artigiani"),
    ("Manutenzione degli impianti di una dozzina di scuole, palestre e uffici", "mi occupo della manutenzione degli impianti di una dozzina di scuole, palestre e uffici"),
    # One more thing behind the objects of the last deed
    ("compilazione schede clienti, riscossione quote e centralino", "mi occupo della compilazione di schede clienti, della riscossione delle quote e del centralino"),
    ("lavaggio vetri, lucidatura pavimenti e giardino", "mi occupo del lavaggio dei vetri, della lucidatura dei pavimenti e del giardino"),
    ("turni, riposi, lavaggio vetrine e tende", "mi occupo dei turni, dei riposi e del lavaggio delle vetrine e delle tende"),
    # Two words for one thing
    ("tempi e metodi, distinte di taglio", "mi occupo dei tempi e metodi e delle distinte di taglio"),
])  # fmt: skip
def test_a_list_has_one_e_before_its_last_member(line: str, said: str) -> None:
    assert sentence(line, running=True) == said
