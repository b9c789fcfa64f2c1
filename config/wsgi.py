"""The WSGI entry point that granian serves."""

import os

from django.core.wsgi import get_wsgi_application

from checklist.stack_room import with_stack_room
from config.warm_up import share_memory, warm_up, warm_up_addresses, warm_up_desk

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = with_stack_room(get_wsgi_application())
warm_up_addresses()
warm_up()
warm_up_desk()
share_memory()
