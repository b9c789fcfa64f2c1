"""A row with a file: its bytes stand in the row, or in the bucket under a key that the row has."""

import uuid
from hashlib import sha256
from typing import Any

from django.db import models

from files import bucket
from replica.reading import frozen_value


class StoredFile(models.Model):
    """The fields of a file. Triggers of the database note the key of an object that loses its row (``triggers.py``)."""

    content = models.BinaryField(null=True)
    object_key = models.CharField(max_length=80, blank=True, default="", db_default="")
    digest = models.CharField(max_length=64, blank=True, default="", db_default="")  # SHA-256, in hex; "" of older rows

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_in_one_place", condition=models.Q(content=None) | models.Q(object_key="")
            )
        ]
        indexes = [
            models.Index(fields=["object_key"], name="%(class)s_object", condition=~models.Q(object_key="")),
        ]

    @classmethod
    def put(cls, data: bytes) -> dict[str, Any]:
        """Store the bytes where new files go.

        Call it outside a transaction where there is a choice: what a rollback leaves in the bucket stays for a day.

        Returns:
            The values of this model's fields, to be written into a row.

        Raises:
            BucketUnavailableError: The bucket is away.
        """
        digest = sha256(data).hexdigest()
        if not bucket.is_set():
            return {"content": data, "object_key": "", "digest": digest}
        key = f"{cls._meta.model_name}/{uuid.uuid4().hex}"
        bucket.put(key, data)
        return {"content": None, "object_key": key, "digest": digest}

    def read(self) -> bytes:
        """The file's bytes, wherever they are; empty where there is none yet.

        Where the row was loaded without its content, the replica gives that, if one is set and has it.

        Raises:
            BucketUnavailableError: The bucket is away.
            FileLostError: The object is not there, or is not what was stored.
        """
        if "content" in self.get_deferred_fields() and not self.object_key:
            if self.digest and (copy := frozen_value(type(self), "content", pk=self.pk, digest=self.digest)):
                return bytes(copy)
            # All of them: the file may have been moved into the bucket meanwhile.
            self.refresh_from_db(fields=["content", "object_key", "digest"])
        if not self.object_key:
            return bytes(self.content or b"")
        data = bucket.get(self.object_key)
        if sha256(data).hexdigest() != self.digest:
            raise bucket.FileLostError(self.object_key)
        return data
