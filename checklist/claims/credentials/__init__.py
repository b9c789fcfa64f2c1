"""Courses, examinations and memberships that a letter tells, beside degrees and certificates."""
