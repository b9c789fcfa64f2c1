"""The command ``export_answers FOLDER``: what people answered, as sets of labels without names and contacts."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from reviews.runs.answer_labels import labelled_letters


class Command(BaseCommand):
    help = (
        "Writes FOLDER/candidates and FOLDER/mentors, sets of labels for `python -m checklist agreement`: of letters "
        "whose owners agreed, with names and contacts masked."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path)

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        if folder.exists() and any(folder.iterdir()):
            raise CommandError(f"{folder} is not empty: letters of people who have withdrawn would stay in it")
        count = 0
        for count, letter in enumerate(labelled_letters(), 1):
            ident = f"people_{count:04}"
            for annotator in letter.verdicts:
                write(folder / annotator / "letters" / f"{ident}.txt", letter.text)
                label = json.dumps(letter.label(annotator, ident), ensure_ascii=False, indent=1)
                write(folder / annotator / "labels" / f"{ident}.json", f"{label}\n")
        self.stdout.write(f"{count} letters")


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
