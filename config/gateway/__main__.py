"""python -m config.gateway OPTIONS: granian with its options, whose processes share what the first one has loaded.

granian forks its processes, and each would load Django and the checklist for itself. Where there are several, all is
loaded once before they are forked, as a Celery worker does it: they share the memory (docs/scaling.md), and a process
that takes the place of another begins at once. Where there is only one, it loads by itself, since nobody would share.
"""

import sys

from granian.cli import cli

PREFIX = "GRANIAN"  # of variables that stand for options


def main() -> None:
    with cli.make_context("granian", sys.argv[1:], auto_envvar_prefix=PREFIX) as context:
        several = context.params["workers"] > 1
    if several:
        import config.gateway.asgi  # noqa: F401, PLC0415 - the processes that are forked find it loaded
    cli(auto_envvar_prefix=PREFIX)


if __name__ == "__main__":
    main()
