"""Whose CV it is: the name after what the CV calls itself, after labels and titles."""

from profiles.reading import files
from tests.rows import each_row

NAMES = [
    ("Curriculum Vitae\nMaria Rossi\nCameriera", "Maria Rossi"),
    ("CURRICULUM VITAE DI MARIA ROSSI", "Maria Rossi"),
    ("Curriculum Vitae\ndi Maria Rossi\nCuoca", "Maria Rossi"),
    ("CV - Anna Bell", "Anna Bell"),
    ("Curriculum Vitae Europass\nInformazioni personali\nNome/Cognome   Lucia Bianchi", "Lucia Bianchi"),
    ("Name: Joost van der Meer\nAddress: Leeds", "Joost van der Meer"),
    ("Nome: Anna\nCognome: Neri", "Anna Neri"),
    ("Dott.ssa Anna Neri\nPsicologa", "Anna Neri"),
    ("Gary Cook\nHGV driver", "Gary Cook"),
    ("Marco Tedesco\nCuoco", "Marco Tedesco"),
    ("LERATO VAN WYK-SMITH\nCustomer Care Team Leader", "Lerato van Wyk-Smith"),
    ("Anna Bell, RGN\nStaff Nurse", "Anna Bell"),
    ("Maria Rossi, infermiera", "Maria Rossi"),
    ("John Smith - Electrician - Leeds", "John Smith"),
    ("Staff Nurse\nSean O'Brien (he/him)", "Sean O'Brien"),
    ("ashley okoro\n07700 900123\nash@example.org", "Ashley Okoro"),
    ("HOLTMANN, Silke\nTranslator", "Silke Holtmann"),
    ("GRACE\nADEYEMI-COLE\n\nContact\n07700 900123", "Grace Adeyemi-Cole"),
    ("PRIYA OLATUNJI, MEng CEng MICE\nCivil engineer", "Priya Olatunji"),
    ("Giulia Muratore\nGrafica", "Giulia Muratore"),
    (
        "Da: ada.neri@example.org\nOggetto: curriculum\n\nMi chiamo Ada Neri, ho due figli e cerco un posto da sarta.",
        "Ada Neri",
    ),
    ("Hello,\nI'm Jessica Potts, and I have a van.", "Jessica Potts"),
    ("From: Bea Thorne <bea@example.org>\nTo: office@example.org", "Bea Thorne"),
    ("MHAIRI McINTYRE BSc (Hons), MISCP\nPhysiotherapist", "Mhairi McIntyre"),
    ("RUTH OKELL-DEAN MAPM\nProject manager", "Ruth Okell-Dean"),
    ("ANNA BELL MSC FCMI\nBuyer", "Anna Bell"),
    ("LIN MEI\nBuyer", "Lin Mei"),
    ("HARGREAVE Alison\nCartographer", "Alison Hargreave"),
    ("DE LA CRUZ Inés María\nCartographer", "Inés María De La Cruz"),
    ("Name: O'SHEA Padraig\nAddress: Cork", "Padraig O'Shea"),
    ("Alison HARGREAVE\nCartographer", "Alison Hargreave"),
    ("TORNESE MARIA GRAZIA\nInfermiera", "Maria Grazia Tornese"),
    ("Nome   CUSIMANO SALVATORE", "Salvatore Cusimano"),
    ("DI GENNARO ASSUNTA\nContabile", "Assunta Di Gennaro"),
    ("Rosa Bianca Leone\nCuoca", "Rosa Bianca Leone"),
    ("Ada Ashdown-Mills\nNight porter", "Ada Ashdown-Mills"),
    ("FORMATO EUROPEO PER IL CURRICULUM VITAE\nNome   Bruno Sala", "Bruno Sala"),
    ("Nome   Fumagalli, Teresa\nTelefono   333 555 0101", "Teresa Fumagalli"),
    ("Surname and first name: Okonkwo, Mary Ann", "Mary Ann Okonkwo"),
]


@each_row(("head", "name"), NAMES)
def test_the_name_is_found(head: str, name: str) -> None:
    document = files.read(".txt", f"{head}\n\nEsperienza\nLumen, Contabile, 2020 – oggi\n".encode())
    assert document.resume["basics"]["name"] == name
    assert document.provenance["/basics/name"] in document.text


def test_a_long_line_with_commas_is_no_name() -> None:
    """An expression that tries every way to divide such a line would never end."""
    words = ", ".join(["pruning of roses, planting hedges and laying turf"] * 40)
    document = files.read(".txt", f"{words}\nAda Moss\n\nWork\nGardener, Elm Park Ltd, 2019 – 2021\n".encode())
    assert document.resume["basics"]["name"] == "Ada Moss"
