"""Clauses of a letter, each with its agent and its factuality: whose it is, and whether it is real.

    clauses(text, company="Nordware") -> (Clause(start, end, agent, factuality), …)

Offsets are code points of the text. Clauses do not overlap and cover every word.
"""

from checklist.clauses.judge import Clause, clauses

__all__ = ["Clause", "clauses"]
