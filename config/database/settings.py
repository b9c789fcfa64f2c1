"""The databases: the primary as the application and as the owner of its tables, and a replica where one is set."""

import os

from config import environment

_ROLE = environment.role("PROCESS_ROLE")

DATABASES = {
    "default": environment.database(environment.required("DATABASE_URL"), _ROLE)
    | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
}
# Behind PgBouncer in transaction mode, which keeps the connections: nothing may outlast a transaction.
DATABASE_POOLED = environment.flag("DATABASE_POOLED")
if DATABASE_POOLED:
    DATABASES["default"] |= {"CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": False, "DISABLE_SERVER_SIDE_CURSORS": True}
# The owner of the tables, for migrations: not to be set where the application runs (docs/adr/0031).
OWNER_URL = os.environ.get("DATABASE_OWNER_URL")
DATABASE_OWNER = environment.database(OWNER_URL, "command") if OWNER_URL else {}
# A streaming replica, for what never changes (docs/adr/0076). One that fails is given up soon, for the primary.
if _REPLICA_URL := os.environ.get("DATABASE_REPLICA_URL", "").strip():
    DATABASES["replica"] = environment.database(_REPLICA_URL, _ROLE) | {"CONN_MAX_AGE": 60, "ANSWER_TIMEOUT": 2}
    DATABASES["replica"]["OPTIONS"]["connect_timeout"] = 2
    DATABASE_ROUTERS = ["replica.router.ReplicaRouter"]
