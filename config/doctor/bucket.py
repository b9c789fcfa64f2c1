"""The bucket for files: whether what is stored can be read again, and by nobody without our key."""

import uuid
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from config.doctor.finding import Finding
from files import bucket
from files.bucket import BucketUnavailableError, FileLostError

REMEDY = "Look at STORAGE_URL: key, secret, address, bucket, region, encryption; the key may read, write, list, delete."


def examine() -> Finding:
    """Store an object, read it with our key and without one, and delete it."""
    if not bucket.is_set():
        return Finding("files", "They are kept in the database.")
    key = f"doctor/{uuid.uuid4().hex}"
    try:
        bucket.put(key, b"doctor")
        bucket.get(key)
        is_public = is_readable_by_all(key)
        bucket.delete(key)
    except (BucketUnavailableError, FileLostError) as error:
        return Finding("files", f"The bucket does not serve us: {error or 'no answer'}. Exports wait.", REMEDY)
    if is_public:
        return Finding("files", "Anybody can read the bucket.", "Close it to the public: it has letters and CVs.")
    return Finding("files", "The bucket keeps what it is given, for us alone.")


def is_readable_by_all(key: str) -> bool:
    """Whether the object is served to whoever does not sign the request."""
    stored = bucket.bucket().bucket.Object(f"{bucket.bucket().location}/{key}".lstrip("/"))
    address = f"{stored.meta.client.meta.endpoint_url}/{stored.bucket_name}/{stored.key}"
    try:
        with urlopen(address, timeout=5) as response:  # noqa: S310 (the operator's own address)
            return bool(response.status == 200)
    except (HTTPError, URLError):
        return False
