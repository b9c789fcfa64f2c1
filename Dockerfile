# The production image: one for web, worker, sweeper and migrations. docker-compose.yml says which does what.
FROM python:3.13-slim-trixie AS packages
# For SENTRY_DSN and OTEL_EXPORTER_OTLP_ENDPOINT: --build-arg MONITORING=requirements-monitoring.txt
ARG MONITORING=requirements.txt
COPY requirements.txt requirements-monitoring.txt /
RUN python -m venv --without-pip /venv \
    && pip --python /venv/bin/python install --no-cache-dir --disable-pip-version-check --only-binary :all: \
       --no-deps --require-hashes -r /requirements.txt -r /$MONITORING

FROM python:3.13-slim-trixie
RUN apt-get update \
    && apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin bozza \
    && install --directory --owner bozza --mode 0700 /var/lib/bozza
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PROCESS_ROLE=web GRANIAN_WORKERS=2 \
    PROMETHEUS_MULTIPROC_DIR=/tmp/metrics
WORKDIR /app
COPY --from=packages /venv /venv
COPY . .
# The settings insist on these; the values live for this one step and reach no file.
RUN SECRET_KEY=build ALLOWED_HOSTS=build DATABASE_URL=postgresql://build/build REDIS_URL=redis://build EMAIL_URL=smtp://build \
    OPERATOR_NAME=build OPERATOR_ADDRESS=build OPERATOR_EMAIL=build@build.example OPERATOR_VAT=build OPERATOR_DPO=none HOSTING_COUNTRY=build \
    python manage.py collectstatic --noinput --verbosity 0
USER bozza
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "-m", "config.ready"]
CMD ["granian", "--interface", "asginl", "--http", "1", "--no-ws", "--http1-header-read-timeout", "10000", \
     "--http1-buffer-size", "65536", "--respawn-failed-workers", "--respawn-interval", "0.2", \
     "--workers-lifetime", "86400", "--workers-max-rss", "600", \
     "--host", "0.0.0.0", "--port", "8000", "--log-level", "warning", "config.gateway.asgi:application"]
