"""How much a person or an address may ask for: counters in the database, quotas, sizes of requests."""
