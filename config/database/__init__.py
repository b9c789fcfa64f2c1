"""The two roles of the database: ``migrate``, ``grant_roles``, and the check that warns of one role."""
