"""The criterion `problem-framing`."""
