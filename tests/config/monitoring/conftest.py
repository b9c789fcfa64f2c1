"""What tests of the access log need."""

from tests.log_lines import log_lines

__all__ = ["log_lines"]
