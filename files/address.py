"""The address of the bucket, ``STORAGE_URL``, as an entry of Django's STORAGES."""

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SECONDS_TO_CONNECT, SECONDS_TO_ANSWER = 2, 10
ENCRYPTION = ("AES256", "aws:kms", "none")


def storage(url: str) -> dict[str, Any]:
    """``https://KEY:SECRET@host/bucket/prefix?region=…&encryption=AES256`` as STORAGES with a ``files``; {} for "".

    Without a key the client finds credentials as boto3 does, such as those of the machine.

    Raises:
        ImproperlyConfigured: It is no such address, or ``requirements-storage.txt`` is not installed.
    """
    if not url:
        return {}
    try:
        from botocore.config import Config  # noqa: PLC0415 (of requirements-storage.txt)
        from storages.backends import s3  # noqa: F401, PLC0415
    except ImportError as error:
        raise ImproperlyConfigured("STORAGE_URL needs requirements-storage.txt (docs/operations.md).") from error
    parts, options = urlsplit(url), parse_qs(urlsplit(url).query)
    name, _, prefix = parts.path.strip("/").partition("/")
    encryption = options.get("encryption", ["AES256"])[0]
    if parts.scheme not in {"http", "https"} or not parts.hostname or not name or encryption not in ENCRYPTION:
        raise ImproperlyConfigured("STORAGE_URL must look like https://key:secret@host/bucket?region=eu-south-1.")
    client = Config(
        s3={"addressing_style": "path"},
        signature_version="s3v4",
        connect_timeout=SECONDS_TO_CONNECT,
        read_timeout=SECONDS_TO_ANSWER,
        retries={"total_max_attempts": 2},
        # We compare digests of our own; servers other than Amazon's refuse these.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    chosen = {
        "bucket_name": name,
        "location": prefix,
        "endpoint_url": f"{parts.scheme}://{parts.hostname}" + (f":{parts.port}" if parts.port else ""),
        "region_name": options.get("region", ["us-east-1"])[0],
        "access_key": unquote(parts.username or "") or None,
        "secret_key": unquote(parts.password or "") or None,
        "client_config": client,
        "default_acl": None,  # SECURITY: what the bucket says, which is private unless somebody opens it
        "file_overwrite": True,  # a key is used once: no need to look whether it is free
        "object_parameters": {} if encryption == "none" else {"ServerSideEncryption": encryption},
    }
    return {"files": {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": chosen}}
