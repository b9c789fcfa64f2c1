"""Check the settings and look for a missing migration in one process: to load Django takes longer than either."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    execute_from_command_line(["manage.py", "check", "--deploy", "--fail-level", sys.argv[1]])
    execute_from_command_line(["manage.py", "makemigrations", "--check", "--dry-run"])
