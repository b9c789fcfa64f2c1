"""The settings of reviews: how long mentors may wait, when summaries are sent, and who may be told of a turn."""

from config import environment

# Daily summaries are sent from this hour on, in TIME_ZONE.
DIGEST_HOUR = environment.hour("DIGEST_HOUR", default=7)
# How long a mentor who was asked by name may leave a letter untouched before all mentors are offered to its candidate.
NAMED_REQUEST_PATIENCE = environment.days("NAMED_REQUEST_DAYS", default=4, least=1)
# Whether people may have their programs told of their turn; "any" allows plain http and private addresses.
WEBHOOKS = environment.choice("WEBHOOKS", among=("yes", "no", "any"))
