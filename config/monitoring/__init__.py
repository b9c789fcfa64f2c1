"""How an operator sees what goes on: access log, metrics, errors elsewhere, free space on the disk."""
