"""Every URL and method for every role. A URL that this table does not name fails (docs/permissions.md).

Each row gives, for a method, one status a role in the order of ``scenario.ROLES``; with one status, all have it.
Methods that a row does not name must be refused to everybody.
"""

import json
import re
from base64 import b64encode
from collections import defaultdict
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlencode
from zlib import crc32

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.db import connection, transaction
from django.shortcuts import resolve_url
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from accounts.notification_preferences import Kind
from accounts.security.deeds import DEEDS
from sandbox.reading.samples import PDF
from tests.scenario import ROLES, Scenario
from tests.types import AsUser, Response

BODY = {"body": "un testo nuovo", "revision": 4}
#        anonymous owner stranger mentor former other admin
SIGNED_IN = "302 200 200 200 200 200 200"
THEN_BACK = "302 302 302 302 302 302 302"
OWN = "302 200 404 404 404 404 404"
OWN_THEN_BACK = "302 302 404 404 404 404 404"
READ = "302 200 404 200 404 404 404"
API_OWN = "401 200 404 404 404 404 404"
API_READ = "401 200 404 200 404 404 404"
API_ALL = "401 200 200 200 200 200 200"
API_MENTORS = "401 403 403 200 200 200 403"
API_ANSWERING = "401 403 403 200 404 404 403"
OPEN = "200"
ADMINS = "302 403 403 403 403 403 200"
ADMINS_THEN_BACK = "302 403 403 403 403 403 302"
MENTORS = "302 403 403 200 200 200 403"
MENTORS_THEN_BACK = "302 403 403 302 302 302 403"
ANSWERING = "302 403 404 302 404 404 404"

TABLE: dict[str, dict[str, Any]] = {
    "home": {"GET": "200 302 302 302 302 302 302"},
    "language": {"POST": ("302", {"language": "en"})},
    "sitemap": {"GET": OPEN},
    "robots": {"GET": OPEN},
    "manifest": {"GET": OPEN},
    "service-worker": {"GET": OPEN},
    "offline": {"GET": OPEN},
    "favicon": {"GET": "302"},  # to the icon, for everybody: tests/config/test_health.py
    "checklist-about": {"GET": OPEN},
    "about": {"GET": OPEN},
    "site-picture": {"GET": OPEN},
    "guide-picture": {"GET": OPEN},
    "guides": {"GET": OPEN},
    "guide": {"GET": OPEN},
    "guide-new": {"GET": ADMINS, "POST": ("302 403 403 403 403 403 422", {})},
    "guide-edit": {"GET": ADMINS},
    "guide-part": {"GET": ADMINS, "POST": ADMINS_THEN_BACK},
    "guide-export": {"GET": ADMINS},
    "guide-import": {"POST": ("302 403 403 403 403 403 422", {})},
    "guide-updates": {"GET": ADMINS, "POST": ADMINS_THEN_BACK},
    "guide-try": {"GET": ADMINS, "POST": (ADMINS, {"text": "Gentile Anna"})},
    "sample-new": {"POST": (ADMINS_THEN_BACK, {"title": "Prova", "language": "it", "body": "Gentile Anna"})},
    "sample-remove": {"POST": ADMINS_THEN_BACK},
    "sample-verdicts": {"GET": ADMINS, "POST": ADMINS_THEN_BACK},
    "guide-agreement": {"GET": ADMINS},
    "guide-publish": {"GET": ADMINS, "POST": (ADMINS_THEN_BACK, {"revision": "1"})},
    "rubric-publish": {"GET": ADMINS, "POST": (ADMINS_THEN_BACK, {"newest": "1"})},
    "guide-retirement": {"POST": ADMINS_THEN_BACK},
    "guide-approval": {"POST": ADMINS_THEN_BACK},
    "proposal-approve": {"POST": ADMINS_THEN_BACK},
    "proposal-refuse": {"POST": ADMINS_THEN_BACK},
    "guide-insight": {"GET": ADMINS},
    "reruns": {"GET": ADMINS, "POST": ADMINS_THEN_BACK},
    "rerun": {"GET": ADMINS_THEN_BACK},
    "rerun-stop": {"POST": ADMINS_THEN_BACK},
    "privacy-notice": {"GET": OPEN},
    "terms": {"GET": OPEN},
    "cookies": {"GET": OPEN},
    "imprint": {"GET": OPEN},
    "conduct": {"GET": OPEN},
    "security-txt": {"GET": OPEN},
    "accept": {"GET": SIGNED_IN, "POST": THEN_BACK},  # the terms; the code is for mentors: tests/privacy/
    "acceptances": {"GET": SIGNED_IN},
    "consent-withdraw": {"POST": THEN_BACK},
    "livez": {"GET": OPEN},
    "readyz": {"GET": OPEN},
    "metrics": {"GET": "404"},
    "activity": {"GET": SIGNED_IN},
    "audit-log": {
        "GET": ADMINS,
        "POST": (ADMINS_THEN_BACK, {"address": "stranger@example.it"}),
    },
    "profile": {"GET": SIGNED_IN, "POST": (THEN_BACK, {"name": "Nome"})},
    "security": {"GET": SIGNED_IN},
    "session-end": {"POST": OWN_THEN_BACK},
    "sessions-end": {"POST": THEN_BACK},
    "provider-login": {"POST": "404"},  # no provider is set: tests/accounts/security/test_providers.py
    "provider-disconnect": {"POST": OWN_THEN_BACK},
    "reauthenticate-provider": {"GET": SIGNED_IN},
    "account-merge": {"GET": SIGNED_IN, "POST": (THEN_BACK, {"email": "altra@nuova.example"})},
    "account-merge-confirm": {"GET": OWN, "POST": OWN},  # whose it is says the key: tests/privacy/test_merging.py
    "your-data": {"GET": SIGNED_IN},
    "data-export-new": {"POST": THEN_BACK},
    "data-export": {"GET": OWN_THEN_BACK},
    "data-export-file": {"GET": OWN},
    "erasure-new": {"GET": SIGNED_IN, "POST": (THEN_BACK, {"is_understood": "on"})},
    "erasure-cancel": {"POST": THEN_BACK},
    "erasure-keep": {"GET": OPEN, "POST": OPEN},  # whose account it keeps says the signature
    "token-create": {"POST": (SIGNED_IN, {"name": "script", "scopes": ["read"]})},
    "token-revoke": {"POST": OWN_THEN_BACK},
    "address-works": {"POST": THEN_BACK},
    "address-change": {"GET": SIGNED_IN, "POST": (THEN_BACK, {"email": "nuova@nuova.example"})},
    "address-change-for": {
        "GET": ADMINS,
        "POST": (ADMINS_THEN_BACK, {"email": "nuova@nuova.example", "reason": "Ha cambiato lavoro."}),
    },
    "address-confirm": {"GET": "302 200 404 404 404 404 404", "POST": "302 302 404 404 404 404 404"},
    "address-undo": {"GET": OPEN, "POST": OPEN},
    "notices-choose": {"POST": (THEN_BACK, {f"{kind}_mail": "never" for kind in Kind.values})},
    "notices": {"GET": SIGNED_IN},
    "notices-read": {"POST": THEN_BACK},
    "notice": {"POST": OWN_THEN_BACK},
    "mail-off": {"GET": OPEN, "POST": OPEN},  # whose it is says the signature: tests/reviews/notifications/test_mail.py
    "shares": {"GET": OWN, "POST": (OWN, {"label": "Anna", "days": "14"})},
    "share-revoke": {"POST": OWN_THEN_BACK},
    "guest-remove": {"POST": OWN_THEN_BACK},
    "shared": {"GET": OPEN},  # whoever has the key; which ones open: tests/reviews/sharing/test_views.py
    "shared-answer": {"POST": ("302", {"name": "Anna"})},
    "facts": {"GET": SIGNED_IN},
    "fact-new": {"GET": SIGNED_IN, "POST": (THEN_BACK, {"name": "Lumen", "position": "Dev"})},
    # Whose letterhead is written already is sent to the settings.
    "letterhead": {"GET": "302 302 200 200 200 200 200", "POST": (THEN_BACK, {"phone": "345 112 9087"})},
    "facts-import": {"GET": SIGNED_IN, "POST": ("302 422 422 422 422 422 422", {})},
    "facts-from-letters": {"GET": SIGNED_IN, "POST": ("302 422 422 422 422 422 422", {})},
    "facts-confirm": {"GET": SIGNED_IN, "POST": THEN_BACK},
    "facts-undo": {"POST": THEN_BACK},  # of one's own facts: tests/profiles/confirmation/
    "facts-file": {"GET": SIGNED_IN},
    "fact": {"GET": OWN, "POST": (OWN_THEN_BACK, {"text": "API in Django"})},
    "fact-confirm": {"POST": OWN_THEN_BACK},
    "fact-share": {"POST": (OWN_THEN_BACK, {"share": "led"})},
    "fact-retire": {"POST": OWN_THEN_BACK},
    "source-erase": {"POST": OWN_THEN_BACK},
    "letters": {"GET": SIGNED_IN},
    # The owner has confirmed facts, out of which the letter is composed; the others are asked for five.
    "letter-new": {"GET": SIGNED_IN, "POST": (THEN_BACK, {"job_ad": "Lumen cerca uno sviluppatore backend."})},
    "ad-chips": {"POST": SIGNED_IN},
    "letter-beginning": {
        "GET": OWN_THEN_BACK,
        "POST": OWN_THEN_BACK,
    },  # it has a text, and nothing to begin
    "quick-entry": {"POST": ("302 302 404 404 404 404 404", {"tongue": "Inglese"})},
    "try": {"GET": OPEN, "POST": (OPEN, {"text": "Gentile Anna", "guide": "backend"})},
    "text-keep": {"POST": (THEN_BACK, {"guide": "backend"})},  # who gets it: tests/letters/waiting/
    "text-kept": {"GET": THEN_BACK},
    "letter-start": {
        "GET": SIGNED_IN,
        "POST": (THEN_BACK, {"title": "Nuova", "language": "it", "start": "backend/"}),
    },
    "letter-import": {
        "GET": SIGNED_IN,
        "POST": (THEN_BACK, {"body": "Gentile Anna", "guide": "backend", "language": "it"}),
    },
    "letter-compose": {"GET": SIGNED_IN, "POST": ("302 422 422 422 422 422 422", {})},
    "draft-compose": {"POST": OWN_THEN_BACK},
    "wording": {"GET": OWN, "POST": OWN_THEN_BACK},
    "wording-progress": {"GET": OWN_THEN_BACK},
    "wording-stop": {"POST": OWN_THEN_BACK},
    "wording-take": {"POST": OWN_THEN_BACK},
    "model-answer": {"GET": "302 200 404 403 404 404 404", "POST": "302 302 404 403 404 404 404"},
    "model-answer-progress": {"GET": OWN_THEN_BACK},
    "model-answer-stop": {"POST": OWN_THEN_BACK},
    "model-answer-remove": {"POST": OWN_THEN_BACK},
    "model-consents": {"GET": SIGNED_IN, "POST": THEN_BACK},
    "own-model": {"GET": SIGNED_IN, "POST": THEN_BACK},  # set where it is allowed: tests/letters/wording/
    "own-model-remove": {"POST": THEN_BACK},
    "letter-copy": {"GET": OWN, "POST": (OWN_THEN_BACK, {"company": "Faro"})},
    "gaps": {"GET": OWN, "POST": (OWN_THEN_BACK, {"revision": "4"})},
    "old-words-keep": {"POST": OWN_THEN_BACK},
    "correction-new": {"POST": (OWN_THEN_BACK, BODY)},  # with no words: tests/letters/spelling/
    "kept-word-new": {"POST": (OWN_THEN_BACK, {"words": "frombolo"})},
    "kept-words": {"GET": SIGNED_IN},
    "kept-word-remove": {"POST": OWN_THEN_BACK},
    "archive": {"POST": OWN_THEN_BACK},
    "unarchive": {"POST": OWN_THEN_BACK},
    "bin": {"POST": OWN_THEN_BACK},
    "put-back": {"POST": OWN_THEN_BACK},
    "attachment-new": {"POST": OWN_THEN_BACK},  # without a file: tests/letters/attachments/
    "attachment-replace": {"POST": OWN_THEN_BACK},
    "attachment-remove": {"POST": OWN_THEN_BACK},
    "attachment-file": {"GET": READ},
    "signature": {"GET": SIGNED_IN, "POST": ("302 422 422 422 422 422 422", {})},
    "signature-file": {"GET": "302 200 404 404 404 404 404"},
    "signature-remove": {"POST": THEN_BACK},
    "draft-export": {"POST": (OWN_THEN_BACK, BODY)},
    "version-name": {"POST": (OWN_THEN_BACK, {"name": "Pronta"})},
    "sending": {"POST": (OWN_THEN_BACK, {"sent_on": "2026-01-09"})},
    "sending-undo": {"POST": OWN_THEN_BACK},
    "next-step": {"POST": (OWN_THEN_BACK, {"next_step": "Chiamare"})},
    "next-step-calendar": {"GET": OWN},
    "deadline-calendar": {"GET": OWN},
    "answer": {"POST": (OWN_THEN_BACK, {"outcome": "interview"})},
    "answer-undo": {"POST": OWN_THEN_BACK},
    "letter": {"GET": OWN, "POST": (OWN_THEN_BACK, {"title": "Altro titolo", "language": "it"})},
    "draft": {"POST": (OWN_THEN_BACK, BODY)},
    "preview": {"GET": OWN, "POST": (OWN, BODY)},
    "layout": {"POST": (OWN_THEN_BACK, {"style": "moderno"})},
    "letter-guide": {"GET": OWN, "POST": (OWN_THEN_BACK, {"guide": "backend"})},
    "ad-facts": {"POST": (OWN_THEN_BACK, {"fact": ["company"]})},
    "letter-ad": {"GET": OWN, "POST": (OWN_THEN_BACK, {"job_ad": "Cerchiamo chi usa Docker."})},
    "version-new": {"POST": (OWN_THEN_BACK, BODY)},
    "draft-check": {"POST": (OWN_THEN_BACK, BODY)},
    "draft-points": {"POST": (OWN_THEN_BACK, BODY)},
    "dismissal-new": {"POST": (OWN_THEN_BACK, {"point": "performance", "reason": "Non vale"})},
    "point-answer-new": {"POST": (OWN_THEN_BACK, {"point": "performance", "answer": "yes"})},
    "dismissal-undo": {"POST": "302 302 404 403 404 404 404"},
    "sentence-reword": {"POST": OWN_THEN_BACK},
    "questions": {"GET": OWN, "POST": OWN_THEN_BACK},
    "palette": {"GET": OWN},
    "unused": {"GET": OWN, "POST": OWN_THEN_BACK},
    "sentence-write": {"POST": ("302 422 404 404 404 404 404", {})},
    "claim-accept": {"POST": OWN_THEN_BACK},
    "claim-accept-undo": {"POST": OWN_THEN_BACK},
    "claim-fact": {"GET": OWN_THEN_BACK, "POST": OWN_THEN_BACK},  # of a flagged claim: tests/letters/claims/
    "versions": {"GET": OWN},
    "story": {"GET": OWN},
    "version": {"GET": READ},
    "compare-choose": {"GET": OWN_THEN_BACK},
    "compare": {"GET": OWN},
    "restore": {"POST": OWN_THEN_BACK},
    "run-new": {"POST": "302 302 404 302 404 404 404"},
    "run": {"GET": "302 302 404 302 404 404 404"},
    "export-new": {"POST": OWN_THEN_BACK},
    "ways-out": {"GET": OWN},
    "export": {"GET": OWN},
    "export-file": {"GET": OWN},
    "ask": {"GET": OWN, "POST": ("302 422 404 404 404 404 404", {})},
    "queue": {"GET": MENTORS},
    "reviews-done": {"GET": MENTORS},
    "take-next": {"POST": MENTORS_THEN_BACK},
    "claim": {"POST": MENTORS_THEN_BACK},
    "release": {"POST": "302 403 404 302 404 404 404"},
    "decline": {
        "GET": "302 403 404 200 404 404 404",
        "POST": ("302 403 404 302 404 404 404", {"reason": "no_time"}),
    },
    "programmes": {"GET": SIGNED_IN},
    "programme-join": {"POST": ("302 422 422 422 422 422 422", {"code": "x"})},
    "programme-join-by-domain": {"POST": "302 404 404 404 404 404 404"},  # tests/programmes/
    "programme-accept": {"POST": "302 404 302 404 404 404 404"},
    "membership-end": {"POST": "302 302 404 404 404 404 302"},
    "programme": {"GET": "302 403 404 404 404 404 200"},
    "programme-new": {"GET": ADMINS, "POST": (ADMINS_THEN_BACK, {"name": "Corso", "starts_on": "2026-01-01"})},
    "programme-edit": {
        "GET": "302 403 404 404 404 404 200",
        "POST": ("302 403 404 404 404 404 302", {"name": "Corso", "starts_on": "2026-01-01"}),
    },
    "programme-invite": {"POST": ("302 403 404 404 404 404 302", {"role": "candidate", "people": "nuova@example.it"})},
    "programme-appoint": {"POST": ("302 403 404 404 404 404 302", {"email": "stranger@example.it"})},
    "version-send": {"POST": "302 302 404 403 404 404 404"},
    "mentor-profile": {"GET": MENTORS, "POST": (MENTORS_THEN_BACK, {"capacity": 3})},
    "mentors": {"GET": ADMINS, "POST": (ADMINS, {"email": "nuova@example.it"})},
    "mentor-apply": {"GET": SIGNED_IN, "POST": ("302 302 422 422 422 422 422", {"words": "Leggo lettere da anni."})},
    "application-decide": {"POST": ADMINS_THEN_BACK},
    "invitation-revoke": {"POST": ADMINS_THEN_BACK},
    "invitation": {"GET": SIGNED_IN, "POST": "302 403 302 403 403 403 403"},  # the stranger's address was invited
    "withdraw": {"POST": "302 302 404 403 404 404 404"},
    "thread-new": {"POST": ("302 403 404 302 404 404 404", {"quote": "letter", "text": "Quale?"})},
    "question-new": {"POST": ("302 302 404 403 404 404 404", {"quote": "letter", "text": "Troppo?"})},
    "publish": {"POST": ("302 403 404 302 404 404 404", {"verdict": "changes_requested"})},
    # Coordinators have a test of their own: tests/reviews/coordination/test_views.py.
    "coordination": {"GET": "302 403 403 403 403 403 403"},
    "mentor-loads": {"GET": "302 403 403 403 403 403 403"},
    "figures": {"GET": "302 403 403 403 403 403 403"},
    "figures-file": {"GET": "302 403 403 403 403 403 403"},
    "assignment": {"POST": "302 403 403 403 403 403 403"},
    "reminders": {"POST": "302 403 403 403 403 403 403"},
    "coordinated": {"GET": "302 404 404 404 404 404 404"},
    "proposal-decide": {"POST": (OWN_THEN_BACK, {"decision": "decline"})},
    "report-comment": {"GET": OWN, "POST": (OWN_THEN_BACK, {"reason": "insult"})},
    "report-guest": {"GET": OWN, "POST": ("302 422 404 404 404 404 404", {"reason": "insult"})},  # reported already
    "report-letter": {
        "GET": "302 404 404 200 404 404 404",
        "POST": ("302 404 404 302 404 404 404", {"reason": "insult"}),
    },
    "report-person": {"GET": READ, "POST": ("302 302 404 302 404 404 404", {"reason": "insult"})},
    "reports": {"GET": SIGNED_IN},
    "moderation": {"GET": ADMINS},
    "moderation-detail": {"GET": ADMINS, "POST": (ADMINS_THEN_BACK, {"state": "dismissed", "answer": "No"})},
    "block-new": {"POST": "302 302 404 302 404 404 404"},
    "blocks": {"GET": SIGNED_IN},
    "block-remove": {"POST": OWN_THEN_BACK},
    "share-comments-remove": {"POST": OWN_THEN_BACK},
    "reassign": {"POST": "302 404 404 404 404 404 404"},
    "close": {"POST": "302 404 404 404 404 404 404"},
    "review-jot": {"POST": (ANSWERING, {"summary": "Bene", "notes": "a me"})},
    "answer-library": {"GET": "302 403 403 200 200 200 403", "POST": "302 403 403 403 403 403 403"},
    "answer-change": {"GET": "302 404 404 403 403 403 404", "POST": "302 404 404 403 403 403 404"},
    "answer-delete": {"POST": "302 404 404 403 403 403 404"},
    "rate": {"POST": "302 403 404 403 404 404 404"},
    "review-unsent": {"POST": ("302 403 404 200 404 404 404", {"name": "summary", "text": "Bene", "base": ""})},
    "judge": {"POST": (ANSWERING, {"item": "truthful", "verdict": "met"})},
    "answer-save": {"POST": (ANSWERING, {"title": "Numeri", "text": "Metti un numero."})},
    "answer-remove": {"POST": ANSWERING},
    "comment-new": {"POST": ("302 302 404 302 404 404 404", {"text": "Grazie"})},
    "thread": {"GET": "302 302 404 302 404 404 404"},
    "thread-address": {"POST": ("302 302 404 403 404 404 404", {"text": "Fatto"})},
    "thread-resolve": {"POST": "302 403 404 302 404 404 404"},
    "thread-reopen": {"POST": "302 302 404 302 404 404 404"},
    "thread-attach": {"POST": ("302 302 404 302 404 404 404", {"quote": "first"})},
    "suggestion-reject": {"POST": "302 302 404 403 404 404 404"},
    "suggestion-undo": {"POST": "302 302 404 403 404 404 404"},
    "suggestions-accept": {"POST": OWN_THEN_BACK},
    "comment-edit": {
        "GET": "302 403 404 200 404 404 404",
        "POST": ("302 403 404 302 404 404 404", {"text": "Quali parole?"}),
    },
    "comment-delete": {"POST": "302 403 404 302 404 404 404"},
    "thread-discard": {"POST": "302 404 404 302 404 404 404"},
    "api-schema": {"GET": OPEN},
    "api-guides": {"GET": OPEN},
    "api-guide": {"GET": OPEN},
    "api-profile": {"GET": API_ALL, "PUT": (API_ALL, {"basics": {"name": "Anna"}})},
    "api-letters": {
        "GET": API_ALL,
        "POST": ("401 201 201 201 201 201 201", {"guide": "backend", "title": "Nuova"}),
    },
    "api-letter": {
        "GET": API_OWN,
        "PUT": (API_OWN, {"title": "Altro"}),
        "PATCH": (API_OWN, {"title": "Altro"}),
        "DELETE": ("401 400 404 404 404 404 404", {}),  # 400: a mentor has been asked about it
    },
    "api-draft": {"GET": API_OWN, "PUT": (API_OWN, BODY)},
    "api-versions": {"GET": API_OWN, "POST": ("401 201 404 404 404 404 404", {"note": "pronta"})},
    "api-events": {"GET": API_OWN},
    "api-version": {"GET": API_READ},
    "api-restore": {"POST": ("401 201 404 404 404 404 404", {})},
    "api-version-runs": {"GET": API_READ, "POST": ("401 201 404 201 404 404 404", {})},
    "api-version-threads": {"GET": API_READ},
    "api-draft-threads": {"GET": API_OWN},
    "api-thread-comments": {"GET": API_READ, "POST": ("401 201 404 201 404 404 404", {"text": "Grazie"})},
    "api-run": {"GET": API_READ},
    "api-letter-requests": {"GET": API_OWN, "POST": ("401 400 404 404 404 404 404", {})},  # one waits already
    "api-request": {"GET": API_READ},
    "api-withdraw": {"POST": ("401 200 404 403 404 404 404", {})},
    "api-queue": {"GET": API_MENTORS},
    "api-reviews": {"GET": API_MENTORS},
    "api-claim": {
        "POST": ("401 403 403 200 404 404 403", {}),
        "DELETE": ("401 403 403 204 404 404 403", {}),
    },
    "api-decline": {"POST": ("401 403 403 204 404 404 403", {"reason": "no_time"})},
    "api-review": {"GET": API_ANSWERING, "PUT": (API_ANSWERING, {"summary": "Bene"})},
    "api-publish": {"POST": (API_ANSWERING, {"verdict": "changes_requested"})},
    "api-request-threads": {"POST": ("401 403 403 201 404 404 403", {"quote": "letter", "text": "Quale?"})},
    "api-judgements": {"POST": ("401 403 403 201 404 404 403", {"item": "truthful", "verdict": "met"})},
    "api-programmes": {"GET": API_ALL},
    "api-webhooks": {
        "GET": API_ALL,
        "POST": ("401 201 201 201 201 201 201", {"url": "https://programma.example/bozza"}),
    },
    "api-webhook": {"DELETE": "401 204 404 404 404 404 404"},
    "api-notices": {"GET": API_ALL},
    "api-notices-read": {"POST": ("401 204 204 204 204 204 204", {})},
    "api-attachments": {
        "GET": API_OWN,
        "POST": ("401 201 404 404 404 404 404", {"name": "CV", "pdf": b64encode(PDF).decode()}),
    },
    "api-attachment": {"GET": API_READ, "DELETE": "401 204 404 403 404 404 404"},
    "api-attachment-file": {"GET": API_READ},
    "api-version-exports": {"GET": API_OWN, "POST": ("401 201 404 404 404 404 404", {})},
    "api-export": {"GET": API_OWN},
    "api-export-file": {"GET": API_OWN},
}
# allauth's own pages; what they do is tested by allauth, that they open to whom they should is tested here. Settings of
# those who are signed in are asked for by people who gave their password a moment ago; for all others see
# ``test_what_is_sensitive_asks_for_the_password_again``.
ENTRANCE = "200 302 302 302 302 302 302"
NOTHING = "302 404 404 404 404 404 404"  # nobody here has a factor
ALLAUTH = {
    "account_login": ENTRANCE,
    "account_request_login_code": ENTRANCE,
    "account_confirm_login_code": "302",
    "account_signup": ENTRANCE,
    "account_logout": "302 200 200 200 200 200 200",
    "account_reset_password": "200",
    "account_reset_password_done": "200",
    "account_reset_password_from_key": "200",
    "account_reset_password_from_key_done": "200",
    "account_confirm_email": "200",
    "account_email_verification_sent": "200",
    "account_inactive": "200",
    "account_email": SIGNED_IN,
    "account_change_password": SIGNED_IN,
    "account_set_password": THEN_BACK,
    "account_reauthenticate": SIGNED_IN,
    "mfa_authenticate": "302",
    "mfa_login_webauthn": "302",
    "mfa_reauthenticate": THEN_BACK,  # to the password, for whoever has no factor
    "mfa_reauthenticate_webauthn": THEN_BACK,
    "mfa_index": THEN_BACK,
    "mfa_list_webauthn": THEN_BACK,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_deactivate_totp": NOTHING,
    "mfa_view_recovery_codes": NOTHING,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "mfa_download_recovery_codes": NOTHING,
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_edit_webauthn": NOTHING,
    "mfa_remove_webauthn": NOTHING,
    "socialaccount_signup": "302",
    "socialaccount_login_cancelled": "302",
    "socialaccount_connections": THEN_BACK,
    "github_callback": "404",  # this provider is not set, like all others
    "openid_connect_callback": "404",
}
ALLAUTH_ARGUMENTS: dict[str, dict[str, Any]] = {
    "account_reset_password_from_key": {"uidb36": "a", "key": "b"},
    "account_confirm_email": {"key": "c"},
    "mfa_edit_webauthn": {"pk": 1},
    "mfa_remove_webauthn": {"pk": 1},
    "openid_connect_callback": {"provider_id": "google"},
}
# Pages that ask who one is, unless one has said so within five minutes; the other methods of the table do not.
REAUTHENTICATED = {
    *("token-create", "provider-disconnect", "account-merge", "account-merge-confirm"),
    *("account_set_password", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_add_webauthn", "mfa_edit_webauthn"),
    *("mfa_remove_webauthn", "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_download_recovery_codes"),
}
# Refused to everybody here, so that a test elsewhere must show that they open at all.
OPEN_ELSEWHERE = {
    "metrics",  # by the operator's token only: tests/config/test_health.py
    *("coordination", "coordinated", "mentor-loads", "figures", "figures-file", "assignment", "reminders"),
    "programme-join-by-domain",  # by who has confirmed an address of the domain: tests/programmes/test_programme.py
    *("reassign", "close"),  # by a coordinator only: tests/reviews/coordination/test_views.py
    "rate",  # once there is an answer: tests/reviews/requests/test_views.py
    # By a coordinator only: tests/reviews/shared_answers/test_views.py.
    *("answer-library", "answer-change", "answer-delete"),
    "provider-login",  # where the operator has set the provider: tests/accounts/security/test_providers.py
}
# Who tries the methods that no row names. With --long everybody tries all of them; without, one of the rarer ones is
# tried at each URL, and GET and POST always.
TRIES = {
    **{"GET": "admin", "POST": "owner", "PUT": "owner", "PATCH": "admin"},
    **{"DELETE": "owner", "OPTIONS": "anonymous", "TRACE": "admin"},
}
METHODS = list(TRIES)
REFUSALS = {401, 403, 404, 405}
# Tables that say when somebody was seen last, whatever they were given.
LAST_SEEN = {"django_session", "usersessions_usersession"}
# As Django writes it or by hand, and neither SELECT … FOR UPDATE nor ON CONFLICT DO UPDATE.
WRITE = re.compile(r'(?:INSERT INTO|(?<!FOR )(?<!KEY )(?<!DO )UPDATE|DELETE FROM)\s+"?(\w+)')


def named_urls(patterns: Iterable[URLResolver | URLPattern] | None = None) -> list[str]:
    """Every named URL outside Django's admin; raises for one without a name."""
    names = []
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            if pattern.app_name != "admin":
                names += named_urls(pattern.url_patterns)
        elif isinstance(pattern, URLPattern):
            assert pattern.name, f"{pattern.pattern} has no name"
            names.append(pattern.name)
    return names


def test_every_url_is_in_the_table() -> None:
    assert sorted(named_urls()) == sorted([*TABLE, *ALLAUTH])
    assert set(DEEDS) <= set(named_urls())


def statuses(expected: str) -> list[int]:
    numbers = [int(number) for number in expected.split()]
    return numbers * len(ROLES) if len(numbers) == 1 else numbers


def asking(name: str, expected: list[int], long: bool) -> list[str]:
    """The roles that are tried: all of them who are refused, and of those who get the same answer one.

    With ``long`` everybody is. Whoever is not signed in always is: a redirect may lead them to the page to sign in.
    """
    if long:
        return list(ROLES)
    one_of: dict[int, list[str]] = defaultdict(list)
    for role, status in zip(ROLES, expected, strict=True):
        if role != "anonymous" and status not in REFUSALS:
            one_of[status].append(role)
    left_out = {role for same in one_of.values() for role in same if role != same[crc32(name.encode()) % len(same)]}
    return [role for role in ROLES if role not in left_out]


def unnamed(name: str, long: bool) -> list[str]:
    """The methods that the row of a URL does not name and that are tried there."""
    methods = [method for method in METHODS if method not in TABLE[name]]
    rare = [method for method in methods if method not in {"GET", "POST"}]
    left_out = set() if long else {*rare} - {rare[crc32(name.encode()) % len(rare)]}
    return [method for method in methods if method not in left_out]


def ask(
    scenario: Scenario, role: str, name: str, method: str, data: dict[str, Any], path: str = ""
) -> tuple[Response, set[str]]:
    """The answer that the role gets, and the tables that were written to; all of it is undone again."""
    client = scenario.client(role)
    path = path or reverse(name, kwargs=scenario.path_arguments().get(name))
    kind = "application/json" if name.startswith("api-") or method not in {"GET", "POST"} else None
    written: set[str] = set()

    def note(execute: Callable[..., object], sql: str, *more: Any) -> object:
        written.update(WRITE.findall(sql))
        return execute(sql, *more)

    with transaction.atomic(), connection.execute_wrapper(note):
        response = client.generic(method, path, **_content(data, kind, method))
        transaction.set_rollback(True)
    return response, written - LAST_SEEN


AUDIT = {"audit_entry", "audit_pseudonym"}
PEOPLE = set(ROLES) - {"anonymous"}


def is_refused(response: Response) -> bool:
    login = resolve_url(settings.LOGIN_URL)
    return response.status_code in REFUSALS or response.headers.get("Location", "").startswith(login)


def _content(data: dict[str, Any], kind: str | None, method: str) -> dict[str, Any]:
    if method == "GET":
        return {}
    if kind:
        return {"data": json.dumps(data), "content_type": kind}
    return {"data": urlencode(data, doseq=True), "content_type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize("name", TABLE)
def test_each_role_gets_what_the_table_says(name: str, scenario: Scenario, pytestconfig: pytest.Config) -> None:
    row, arguments = TABLE[name], scenario.path_arguments().get(name, {})
    path, long = reverse(name, kwargs=arguments), pytestconfig.getoption("long")
    for method in [*row, *unnamed(name, long)]:
        expected, data = row.get(method, ("", {})) if not isinstance(row.get(method), str) else (row[method], {})
        roles = asking(name, statuses(expected), long) if expected else ROLES if long else [TRIES[method]]
        got = {role: ask(scenario, role, name, method, data, path) for role in roles}
        refused = {role for role, (response, _written) in got.items() if is_refused(response)}
        assert {role: got[role][1] - AUDIT for role in refused if got[role][1] - AUDIT} == {}, f"{method}: and written"
        about = {403, 404} if "pk" in arguments else {403}
        recorded = {role for role, (_response, written) in got.items() if "audit_entry" in written}
        assert {role for role in refused & PEOPLE if got[role][0].status_code in about} <= recorded, method
        answers = {role: response.status_code for role, (response, _written) in got.items()}
        if expected:
            everybody = dict(zip(ROLES, statuses(expected), strict=True))
            assert answers == {role: everybody[role] for role in roles}, method
            assert refused < set(roles) or name in OPEN_ELSEWHERE, f"{method}: nobody is let in"
        else:
            assert refused == set(roles), (method, answers)
            assert len(roles) == 1 or 405 in answers.values(), (method, answers)


@pytest.mark.parametrize("name", ALLAUTH)
def test_the_pages_of_an_account_open_to_whom_they_should(
    name: str, scenario: Scenario, pytestconfig: pytest.Config
) -> None:
    path, everybody = reverse(name, kwargs=ALLAUTH_ARGUMENTS.get(name)), statuses(ALLAUTH[name])
    asked = asking(name, everybody, pytestconfig.getoption("long"))
    for role, status in zip(ROLES, everybody, strict=True):
        if role in asked:
            assert scenario.client(role).get(path).status_code == status, role


@pytest.mark.parametrize("name", sorted(REAUTHENTICATED))
def test_what_is_sensitive_asks_for_the_password_again(name: str, scenario: Scenario, as_user: AsUser) -> None:
    """An unlocked laptop is not enough, whichever method is tried."""
    assert name in DEEDS, "the page that asks says what for"
    client = as_user(scenario.people["owner"])
    arguments = ALLAUTH_ARGUMENTS.get(name) or scenario.path_arguments().get(name)
    for method in ("GET", "POST"):
        response = client.generic(method, reverse(name, kwargs=arguments))
        assert response.status_code in {302, 405}, method
        if response.status_code == 302:
            assert response["Location"].startswith(reverse("account_reauthenticate")), method


def test_pages_of_allauth_that_are_not_wanted_do_not_exist() -> None:
    """The names of all URLs that allauth has, in every part of it that is installed; which of them are left out."""
    unwanted = {
        "openid_connect_login",  # provider-login
        "github_login",
        "usersessions_list",  # security
        "socialaccount_login_error",
    }
    assert names_of_allauth() - set(ALLAUTH) == unwanted
    for name in unwanted:
        with pytest.raises(NoReverseMatch):
            reverse(name, kwargs={"provider_id": "google"} if name.startswith("openid") else None)


def names_of_allauth() -> set[str]:
    """The names of the URLs of each app of allauth that is installed."""
    found = set()
    for config in apps.get_app_configs():
        if config.name.startswith("allauth.") and find_spec(f"{config.name}.urls"):
            found |= set(named_urls(import_module(f"{config.name}.urls").urlpatterns))
    return found


def admin_paths(scenario: Scenario) -> list[str]:
    paths = [reverse("admin:index"), reverse("admin:password_change"), reverse("admin:jsi18n")]
    objects = {"letter": scenario.letter, "version": scenario.version, "user": scenario.people["owner"]}
    for model in admin.site._registry:
        label = f"{model._meta.app_label}_{model._meta.model_name}"
        paths += [reverse(f"admin:{label}_changelist"), reverse(f"admin:{label}_add")]
        if found := objects.get(model._meta.model_name):
            paths += [reverse(f"admin:{label}_{do}", args=[found.pk]) for do in ("change", "delete", "history")]
    return paths


def test_the_admin_opens_to_admins_only(scenario: Scenario) -> None:
    for role in ROLES[:-1]:
        client = scenario.client(role)
        for path in admin_paths(scenario):
            assert client.get(path).status_code in {302, 403}, (role, path)


def test_a_mentor_who_is_one_no_longer_sees_nothing_more(scenario: Scenario, as_user: AsUser) -> None:
    mentor = scenario.people["mentor"]
    path = reverse("version", kwargs=scenario.path_arguments()["version"])
    client = as_user(mentor)
    assert client.get(path).status_code == 200
    mentor.role = "candidate"
    mentor.save()
    assert client.get(path).status_code == 404


def test_withdrawing_closes_the_door_at_the_next_click(scenario: Scenario, as_user: AsUser) -> None:
    mentor = as_user(scenario.people["mentor"])
    arguments = scenario.path_arguments()
    paths = [reverse(name, kwargs=arguments[name]) for name in ("version", "run", "api-version", "api-run")]
    assert {mentor.get(path).status_code for path in paths} <= {200, 302}
    scenario.request.withdraw(by=scenario.people["owner"])
    assert [mentor.get(path).status_code for path in paths] == [404] * len(paths)
    thread = reverse("thread-new", kwargs=arguments["thread-new"])
    assert mentor.post(thread, {"quote": "letter", "text": "x"}).status_code == 404
