"""The settings of background work.

Messages only wake workers; rows in the database say what to do (docs/adr/0005).
"""

import os

from config import environment

CELERY_BROKER_URL = environment.required("REDIS_URL")
CELERY_BROKER_CONNECTION_TIMEOUT = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
# Which comes back to a broker that was away within seconds.
CELERY_WORKER_CONSUMER = "config.consumer:Consumer"
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "global_keyprefix": os.environ.get("QUEUE_PREFIX", "bozza:"),
    "visibility_timeout": 300,
    # How long a broker that accepts connections but never answers delays a request: longer than BRPOP's one second.
    "socket_timeout": 2,
    "socket_connect_timeout": 1,
    # One try, and no pause before another: a broker that is away delays nobody (jobs/circuit_breaker.py).
    "max_retries": 0,
}
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = False
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_DEFAULT_QUEUE = "celery"
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TASK_SOFT_TIME_LIMIT = 45
CELERY_TASK_TIME_LIMIT = 60
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 1000
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
# Celery would connect to the database anew for each task, which takes longer than claiming and storing a job. What is
# old or broken is closed by config/celery.py; this number is more than the tasks of a process.
CELERY_DB_REUSE_MAX = 1_000_000
# Longer than CELERY_TASK_TIME_LIMIT.
JOB_LEASE = environment.seconds("JOB_LEASE_SECONDS", default=90)
# How long the sweeper lets a job wait for a worker before it enqueues it again.
JOB_PATIENCE = environment.seconds("JOB_PATIENCE_SECONDS", default=15)
# Touched by workers and the sweeper while they are at work, for the health checks of containers.
ALIVE_FILE = os.environ.get("ALIVE_FILE")
