"""The criterion `kpi`."""
