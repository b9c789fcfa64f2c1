"""Bozza as an app on a device: manifest, service worker, the page without a connection (docs/adr/0054)."""
