"""Titles, courses and qualifications of Italian CVs, with the prepositions and articles of a sentence."""

from checklist.compose import compose
from checklist.compose.bilingual.degrees import degree
from checklist.compose.bilingual.titles import title
from checklist.compose.italian.credentials import credential
from checklist.compose.italian.lines.courses import course
from checklist.compose.italian.nouns import known_as
from checklist.compose.person import Person
from checklist.compose.times import plain_name
from checklist.facts import read
from tests.checklist.compose.profiles import rubric
from tests.rows import each_row


@each_row(("written", "said"), [
    ("Addetta pulizie e stireria", "addetta alle pulizie e alla stireria"),
    ("Legal Counsel", "Legal Counsel"),
    ("Addetto al bar e cassa", "addetto al bar e alla cassa"),
    ("Responsabile vendite e acquisti", "responsabile delle vendite e degli acquisti"),
    ("Responsabile amministrativo e contabile", "responsabile amministrativo e contabile"),
    ("Insegnante supplente scuola infanzia", "insegnante supplente di scuola dell’infanzia"),
    ("Operaio specializzato verniciatura", "operaio specializzato di verniciatura"),
    ("Istruttrice danza", "istruttrice di danza"),
    ("Istruttore nuoto", "istruttore di nuoto"),
    ("Cuoca d'asilo, sezione grandi (3", "cuoca d’asilo (sezione grandi)"),
    ("Sarta, addetta stiratura", "sarta (addetta alla stiratura)"),
    ("Fotografo / Olmo Adv", "fotografo"),
    ("Ostetrica, U.O. Neonatologia", "ostetrica (U.O. neonatologia)"),
    ("Area manager Liguria", "area manager Liguria"),
    ("Tecnico IT", "tecnico IT"),
    ("Sviluppatrice Java", "sviluppatrice Java"),
    ("Sviluppatore Full Stack", "sviluppatore full stack"),
    ("Operaio confezionamento", "operaio"),
    ("Addetta presse senior", "addetta senior alle presse"),
    ("Impiegato ufficio gare junior", "impiegato junior dell’ufficio gare"),
    ("Geometra junior", "geometra junior"),
    ("Cuoco esperto reparto dolci", "cuoco esperto del reparto dolci"),
    ("Capo squadra reparto vetri", "capo squadra del reparto vetri"),
    ("Chef de partie pesci", "chef de partie ai pesci"),
    ("Operatrice grafica", "operatrice grafica"),
    ("Addetta antincendio", "addetta antincendio"),
    ("Sarta - modellista", "sarta e modellista"),
    ("Sarta e addetta collaudo", "sarta e addetta al collaudo"),
    ("Apprendista poi sarto", "apprendista, poi sarto"),
    ("Impiegata contabile di II livello CCNL commercio", "impiegata contabile"),
    ("Istruttore amministrativo cat. C1", "istruttore amministrativo"),
    ("Operaio addetto frese manuali", "operaio addetto alle frese manuali"),
    ("Gelatiere responsabile laboratorio", "gelatiere responsabile del laboratorio"),
    ("Export area manager", "export area manager"),
    ("Addetta controllo qualità latte", "addetta al controllo qualità"),
    ("Stagista e poi liutaia", "stagista, poi liutaia"),
    ("prima come mozzo poi come nostromo", "mozzo, poi nostromo"),
    ("operaio, dal 2014 capoturno e dal 2019 capo reparto", "operaio, poi capoturno, poi capo reparto"),
    ("Manutentore elettrico impianti", "manutentore elettrico di impianti"),
    ("Montatore mobili", "montatore di mobili"),
    ("Addetta rifornimento scaffali", "addetta al rifornimento degli scaffali"),
    ("Addetto vendita banco pesce", "addetto alla vendita"),
])  # fmt: skip
def test_a_title_has_its_prepositions_or_is_left_without_its_tail(written: str, said: str) -> None:
    assert title(written, "it", "it") == said


@each_row(("written", "said"), [
    ("Corso IRES e dichiarazioni estere", "un corso su IRES e dichiarazioni estere"),
    ("Corso lattoneria base tetti", "il corso «Lattoneria base tetti»"),
    ("Corso decoupage e cartapesta, 3 giornate", "il corso «Decoupage e cartapesta»"),
    ("Corso di potatura", "un corso di potatura"),
    ("Corso Potatura olivo", "un corso di potatura dell’olivo"),
    ("Corso Saldatura MIG", "un corso di saldatura MIG"),
    ("Corso Antiriciclaggio OAM per agenti", "il corso «Antiriciclaggio OAM per agenti»"),
    ("Corso Concept drawing", "il corso «Concept drawing»"),
    ("Corso Igiene cani", "il corso «Igiene cani»"),
    ("Corso Tedesco tecnico", "un corso di tedesco tecnico"),
    ("Corso di aggiornamento Vele e alberi", "un corso di aggiornamento «Vele e alberi»"),
    ("Corso interno «Vendere bene»", "un corso interno «Vendere bene»"),
    ("corso vetro 3 giorni, scuola alba", "un corso di vetro"),
    ("Corso sanificazione ambienti ospedalieri", "un corso di sanificazione degli ambienti ospedalieri"),
    ("Corso ECM Terapia del dolore in hospice", "il corso ECM «Terapia del dolore in hospice»"),
    ("Corso SEO avanzato", "un corso avanzato di SEO"),
    ("Corso di 120 ore Coordinatore di magazzino", "un corso per coordinatore di magazzino"),
    ("Corso di 40 ore Gestione del punto vendita", "un corso di gestione del punto vendita"),
    ("Corso di 60 ore Responsabile sicurezza cantieri", "il corso «Responsabile sicurezza cantieri»"),
])  # fmt: skip
def test_a_course_whose_words_nothing_ties_stands_in_quotation_marks(written: str, said: str) -> None:
    assert course(written) == said


def test_what_is_certain_has_the_definite_article() -> None:
    def named(kind: str, area: str = "") -> tuple[str, str]:
        document = {"education": [{"institution": "Olmo", "studyType": kind, "area": area, "endDate": "2010"}]}
        facts = read(document)
        slots = degree(facts.entries("study")[0], "it", Person(facts))
        return slots["degree"], slots["area"]

    assert named("Qualifica di sarta") == ("la qualifica di sarta", "")
    assert named("Diploma di perito agrario", "Quinto anno") == ("il diploma di perito agrario", "")
    assert named("Diploma triennale") == ("un diploma triennale", "")
    assert (
        credential("Abilitazione agente di affari in mediazione").name
        == "l’abilitazione ad agente di affari in mediazione"
    )
    assert credential("Workshop ceramica raku").name == "di un workshop di ceramica raku"
    assert known_as("CRM") == "i CRM"
    assert known_as("Excel avanzato") == "Excel a livello avanzato"
    assert known_as("Blender base") == "Blender a livello base"
    assert known_as("Blender buono") == "Blender"
    assert plain_name("S.r.l.") == ""


def test_how_hard_a_course_was_stands_before_its_topic() -> None:
    rows = [
        ("Corso ceramica base (2019)", "un corso base di ceramica (2019)"),
        ("Corso di pronto soccorso (annuale)", "un corso annuale di pronto soccorso"),
        ("Corso EN/IT avanzato", "un corso avanzato di EN/IT"),
        ("Corso impagliatura e intreccio a mano", "un corso di impagliatura e intreccio a mano"),
    ]
    assert {written: course(written) for written, _ in rows} == dict(rows)
    assert credential("Abilitazione ufficiale di gara").name == "l’abilitazione alle funzioni di ufficiale di gara"


def test_two_titles_that_followed_each_other_have_both_their_preposition() -> None:
    job = {"name": "Vele Ostro", "position": "Mozzo, poi nostromo", "startDate": "2014", "endDate": "2018"}
    work = [{"name": "Scafi Mele", "startDate": "2020"}, {**job, "highlights": ["Cura delle vele"]}]
    letter = compose(read({"work": work, "meta": {"bozza": {"as_of": "2026-11"}}}), rubric("general"), "it").letter
    assert "come mozzo e poi come nostromo, mi occupavo della cura delle vele" in letter
    assert title("ASA e OSS assistenza domiciliare", "it", "it") == "ASA e OSS"
    assert title("Responsabile di procedimento", "it", "it") == "responsabile del procedimento"
    assert title("Addetta compilazione 730", "it", "it") == "addetta alla compilazione del 730"


@each_row(("title", "end", "said"), [
    ("Mozzo e poi nostromo", "2024", "come mozzo e poi come nostromo"),
    ("Mozzo e poi nostromo", "", "Dal 2014 lavoro presso Vele Ostro, prima come mozzo e oggi come nostromo."),
    ("mozzo, dal 2016 marinaio e dal 2019 nostromo", "",
     "Dal 2014 lavoro presso Vele Ostro, prima come mozzo, poi come marinaio e oggi come nostromo."),
    ("mozzo, dal 2016 marinaio e dal 2019 nostromo", "2024", "come mozzo, poi come marinaio e infine come nostromo"),
])  # fmt: skip
def test_of_several_titles_the_last_is_that_of_today(title: str, end: str, said: str) -> None:
    job = {"name": "Vele Ostro", "position": title, "startDate": "2014", "highlights": ["Cura delle vele"]}
    document = {"work": [{**job, "endDate": end} if end else job], "meta": {"bozza": {"as_of": "2026-11"}}}
    assert said in compose(read(document), rubric("general"), "it").letter


@each_row(("title", "role", "said"), [
    ("cuoca", "Cuoco/a per mensa aziendale", "al ruolo di cuoca per mensa aziendale"),
    ("infermiera di sala", "Infermiere/a", "al ruolo di infermiera"),
    ("educatrice", "Educatore/Educatrice", "al ruolo di educatrice"),
    # neither a title in the masculine tells who writes, nor one of a common gender
    ("cuoco", "Cuoco/a", "al ruolo di cuoco"),
    ("barista", "Addetto/a al bar", "al ruolo di addetto al bar"),
])  # fmt: skip
def test_the_role_has_the_form_of_the_titles_that_somebody_has_had(title: str, role: str, said: str) -> None:
    job = {"name": "Mensa Olmo", "position": title, "startDate": "2019-03", "highlights": ["Ho preparato 200 pasti"]}
    facts = read({"work": [job], "meta": {"bozza": {"as_of": "2026-11"}}})
    assert f"{said} presso" in compose(facts, rubric("general"), "it", company="Ristora Valle", role=role).letter
