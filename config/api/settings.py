"""The settings of Django REST framework, and of drf-spectacular, which describes the API."""

from typing import Any

REST_FRAMEWORK: dict[str, Any] = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "accounts.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["accounts.authentication.HasScope", "privacy.notices.permission.HasAccepted"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["config.api.parser.StrictJSONParser"],
    "DEFAULT_PAGINATION_CLASS": "config.api.pages.Pages",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_METADATA_CLASS": None,  # the OpenAPI document describes the API; OPTIONS would repeat it less well
    "EXCEPTION_HANDLER": "config.api.errors.explain",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS: dict[str, Any] = {
    "TITLE": "Bozza",
    "DESCRIPTION": "Letters, versions, checklist runs, threads and exports. Offsets are Unicode code points.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {
        "ThreadState": "reviews.models.Thread.State",
        "JobState": "jobs.models.Job.State",
        "RequestState": "reviews.models.ReviewRequest.State",
        "ReviewVerdict": "reviews.models.Review.Verdict",
        "JudgementVerdict": "reviews.models.Judgement.Verdict",
    },
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SCHEMA_PATH_PREFIX": "/api/v1/",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "config.api.document.add_refusals",
    ],
}
