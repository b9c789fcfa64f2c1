"""What others hold on to from outside, and so what moving code must not change: as sorted lines of text."""

import re
from collections.abc import Iterable, Iterator, Mapping

import yaml
from django.apps import apps
from django.contrib import admin
from django.core.management import get_commands
from django.db import connection, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.urls import URLPattern, URLResolver, get_resolver
from drf_spectacular.generators import SchemaGenerator

from jobs.models import job_models, sweepable_querysets
from tests.architecture.entries import template_libraries
from tests.architecture.sources import modules, python_files, source

READ = re.compile(r"""(?:environ(?:\.get\(|\[|\.setdefault\()|environment\.\w+\()\s*["']([A-Z][A-Z_]+)["']""")


def lines(found: Iterable[str]) -> str:
    return "\n".join(sorted(found))


def migration_sql(known: Mapping[str, str]) -> str:
    """The SQL of every migration of ours, as ``sqlmigrate`` prints it; needs a connection.

    Args:
        known: The SQL of migrations that is taken as it is, by names such as ``letters.0001_initial``.
    """
    labels = {config.label for config in apps.get_app_configs() if config.name in modules()}
    loader = MigrationLoader(connection, replace_migrations=False)
    state, found = ProjectState(real_apps=loader.unmigrated_apps), {}
    # One state for all of them: sqlmigrate makes it anew for each. Without models, which only the SQL asks for, a step
    # costs nothing; once they are made, each step makes some of them anew.
    for key in loader.graph._generate_plan(loader.graph.leaf_nodes(), at_end=True):
        migration = loader.graph.nodes[key]
        if key[0] not in labels or ".".join(key) in known:
            if key[0] in labels:
                found[key] = f"-- {'.'.join(key)}{known['.'.join(key)]}".splitlines()
            if "apps" in state.__dict__:
                del state.apps
            state = migration.mutate_state(state, preserve=False)
            continue
        usual = connection.in_atomic_block
        connection.in_atomic_block = usual and migration.atomic  # nothing is executed, but some operations look
        with connection.schema_editor(collect_sql=True, atomic=migration.atomic) as editor:
            state = migration.apply(state, editor, collect_sql=True)
        connection.in_atomic_block = usual
        found[key] = [f"-- {'.'.join(key)}", *(line.rstrip() for line in editor.collected_sql), ""]
    return "\n".join(line for key in sorted(found) for line in found[key])


def jobs() -> str:
    """Every kind of background work: its task, its queue, how often it is tried."""
    return lines(f"{job._meta.label} {job.task} {job.queue} {job.attempts}" for job in job_models())


def sweeps() -> str:
    """The rows that the sweeper looks after."""
    return lines(queryset.model._meta.label for queryset in sweepable_querysets())


def admin_pages() -> str:
    return lines(model._meta.label for model in admin.site._registry)


def commands() -> str:
    """The commands of ``manage.py`` that our apps add."""
    return lines(name for name, app in get_commands().items() if app in modules())


def tables() -> str:
    """Every model of ours as its content type names it, with its table and its columns."""
    found = []
    for model in apps.get_models():
        if model.__module__ in modules():
            columns = ", ".join(sorted(field.column for field in model._meta.local_concrete_fields))
            found.append(f"{model._meta.app_label}.{model._meta.model_name} {model._meta.db_table}: {columns}")
    return lines(found)


def enumerations() -> str:
    """The values of every enumeration of ours, which stand in rows, in addresses and in the API."""
    classes = [*models.TextChoices.__subclasses__(), *models.IntegerChoices.__subclasses__()]
    ours = [one for one in classes if one.__module__ in modules()]
    return lines(f"{one.__qualname__}: {', '.join(str(value) for value in one.values)}" for one in ours)


def urls() -> str:
    """Every name of a URL with its route, those of packages included, the pages of Django's admin not."""
    return lines(_routes(get_resolver().url_patterns))


def _routes(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[str]:
    for pattern in patterns:
        route = f"{prefix}{pattern.pattern}"
        if isinstance(pattern, URLResolver) and pattern.app_name != "admin":
            yield from _routes(pattern.url_patterns, route)
        elif isinstance(pattern, URLPattern):
            yield f"{pattern.name} {route}"


def template_tags() -> str:
    found = []
    for name, module in template_libraries().items():
        found += [f"{name} tag {tag}" for tag in module.register.tags]
        found += [f"{name} filter {tag}" for tag in module.register.filters]
    return lines(found)


def environment_variables() -> str:
    """The names of the variables that the settings and the servers read."""
    return lines({name for path in python_files() for name in READ.findall(source(path))})


def openapi() -> str:
    """The document under ``/api/v1/schema/``, in the order in which it is served."""
    document = SchemaGenerator().get_schema(request=None, public=True)
    return yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=120)
