"""Each rule of agent and factuality on sentences of both languages."""

from checklist.clauses import clauses
from tests.checklist.clauses.examples import EXAMPLES
from tests.rows import each_row


@each_row(("text", "words", "agent", "factuality"), EXAMPLES)
def test_a_clause_has_the_agent_and_factuality_of_its_grammar(
    text: str, words: str, agent: str, factuality: str
) -> None:
    start = text.index(words)
    end = start + len(words)
    clause = max(clauses(text, "Nordware"), key=lambda one: min(end, one.end) - max(start, one.start))
    assert (clause.agent, clause.factuality) == (agent, factuality)
