"""python -m config.ready: exit 0 when the web process of this machine is ready, for health checks of containers."""

import os
import sys
import urllib.request


def main() -> int:
    # The site answers only to its own names; an entry like .example.org allows all its subdomains.
    name = os.environ["ALLOWED_HOSTS"].split(",")[0].strip().lstrip(".")
    address = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/readyz"
    request = urllib.request.Request(address, headers={"Host": name if name != "*" else "localhost"})
    try:
        with urllib.request.urlopen(request, timeout=4) as answer:  # noqa: S310
            return 0 if answer.status == 200 else 1
    except OSError as reason:
        print(reason, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
