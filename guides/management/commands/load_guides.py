"""The command ``load_guides [--folder …]``: loads the repository's guides and publishes them."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from guides.document.errors import DocumentError
from guides.document.former_example import with_list_of_examples
from guides.document.yaml_format import parse
from guides.models import Guide, ShippedGuide

CONTENT = Path(__file__).resolve().parents[2] / "content"
ORDER = ["backend", "frontend", "data-analyst", "data-scientist", "project-manager", "product-manager", "general"]


class Command(BaseCommand):
    help = (
        "Loads guides/content/*.yaml. A guide that admins have changed since stays, and gets what is new as a proposal."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, default=CONTENT)

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        for path in sorted(folder.glob("*.yaml")):
            try:
                self.load(path)
            except DocumentError as error:
                raise CommandError(str(error)) from error

    def load(self, path: Path) -> None:
        document = with_list_of_examples(parse(path.read_text(encoding="utf-8"), path.name))
        slug = document["slug"]
        position = ORDER.index(slug) if slug in ORDER else len(ORDER)
        guide, is_new = Guide.objects.get_or_create(slug=slug, defaults={"draft": document, "position": position})
        if guide.edited_by_admins:
            ShippedGuide.objects.receive(guide, document, path.name)
            self.stdout.write(f"{slug}: admins have edited it here; left as it is, and what is new is proposed to them")
            return
        if guide.position != position:
            Guide.objects.filter(pk=guide.pk).update(position=position)
        if not is_new and guide.draft != document:
            guide.draft = document
            guide.revision += 1
            guide.save(update_fields=["draft", "revision", "updated_at"])
        self.stdout.write(f"{slug}: rubric {guide.publish().number}")
