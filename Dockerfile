# The production image: one for web, worker, sweeper and migrations. docker-compose.yml says which does what.
FROM debian:trixie-slim AS packages
# For SENTRY_DSN and OTEL_EXPORTER_OTLP_ENDPOINT: --build-arg MONITORING=requirements-monitoring.txt
ARG MONITORING=requirements.txt
# For STORAGE_URL: --build-arg STORAGE=requirements-storage.txt
ARG STORAGE=requirements.txt
RUN apt-get update && apt-get install -y --no-install-recommends binutils ca-certificates python3-pip python3-venv
COPY requirements.txt requirements-monitoring.txt requirements-storage.txt /
RUN python3 -m venv --without-pip /venv \
    && pip --python /venv/bin/python install --no-cache-dir --disable-pip-version-check --only-binary :all: \
       --no-deps --require-hashes -r /requirements.txt -r /$MONITORING -r /$STORAGE
# Of the packages' translations and hyphenation Italian and English are kept. Debugging symbols, tests, type stubs and sources of
# compiled modules are removed, and what Bozza does not use: maps, pages of other packages, and time zones, which Debian has too;
# libraries that wheels bring along (*.libs) stay as they are, since stripping can break those.
RUN cd /venv/lib/python3.13/site-packages \
    && find . -path '*/locale/*/LC_MESSAGES' ! -path '*/it/*' ! -path '*/en/*' -prune -exec rm -r {} + \
    && find pyphen/dictionaries -name 'hyph_*.dic' ! -name 'hyph_it*' ! -name 'hyph_en*' -delete \
    && find . -type d -name tests -prune -exec rm -r {} + \
    && find . \( -name '*.pyi' -o -name '*.pyx' -o -name '*.pxd' -o -name '*.[ch]' -o -name '*.po' \) -delete \
    && rm -r rest_framework/static django_htmx/static django/contrib/gis tzdata/zoneinfo \
    && find . -name '*.so' ! -path '*.libs/*' -exec strip --strip-unneeded {} + \
    && /venv/bin/python -c "import ctypes, glob; [ctypes.CDLL(name) for name in glob.glob('/venv/**/*.so', recursive=True)]"

FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends python3 ca-certificates tini \
       libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core tzdata \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/cache/debconf/* /var/log/* /usr/lib/python3.13/test /usr/lib/python3.13/pydoc_data \
    && useradd --uid 10001 --no-create-home --home-dir /tmp --shell /usr/sbin/nologin bozza \
    && install --directory --owner bozza --mode 0700 /var/lib/bozza
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PROCESS_ROLE=web GRANIAN_WORKERS=2 \
    PROMETHEUS_MULTIPROC_DIR=/tmp/metrics ALIVE_FILE=/tmp/alive
WORKDIR /app
COPY --from=packages /venv /venv
COPY . .
# The settings insist on these; the values live for this one step and reach no file.
RUN SECRET_KEY=build ALLOWED_HOSTS=build DATABASE_URL=postgresql://build/build REDIS_URL=redis://build EMAIL_URL=smtp://build \
    OPERATOR_NAME=build OPERATOR_ADDRESS=build OPERATOR_EMAIL=build@build.example OPERATOR_VAT=build OPERATOR_DPO=none HOSTING_COUNTRY=build \
    python manage.py collectstatic --noinput --verbosity 0 && PYTHONDONTWRITEBYTECODE= python -m compileall -q .
ARG VERSION=unreleased REVISION=unknown
LABEL org.opencontainers.image.title="Bozza" org.opencontainers.image.licenses="AGPL-3.0-or-later" \
      org.opencontainers.image.description="Cover letters with a checklist and mentors" \
      org.opencontainers.image.version="$VERSION" org.opencontainers.image.revision="$REVISION"
USER bozza
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["/app/config/container-health"]
ENTRYPOINT ["tini", "--"]
CMD ["python", "-m", "config.gateway", "--interface", "asginl", "--http", "1", "--no-ws", "--http1-header-read-timeout", "10000", \
     "--http1-buffer-size", "65536", "--respawn-failed-workers", "--respawn-interval", "0.2", \
     "--workers-lifetime", "86400", "--workers-max-rss", "600", \
     "--host", "0.0.0.0", "--port", "8000", "--log-level", "warning", "config.gateway.asgi:application"]
