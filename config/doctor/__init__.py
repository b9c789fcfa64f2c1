"""The app behind ``manage.py doctor``: looks at everything that an installation needs, and says what to do."""
