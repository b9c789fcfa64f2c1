"""Pure: browser and system of a User-Agent header, in a few known words."""

# In this order: Edge and Opera also say Chrome, and Chrome also says Safari.
BROWSERS = {
    "Edg": "Edge",
    "OPR/": "Opera",
    "Firefox/": "Firefox",
    "FxiOS/": "Firefox",
    "CriOS/": "Chrome",
    "Chrome/": "Chrome",
    "Safari/": "Safari",
}
# Android says Linux too, and an iPhone says Mac OS X.
SYSTEMS = {
    "Android": "Android",
    "iPhone": "iOS",
    "iPad": "iOS",
    "Windows": "Windows",
    "Macintosh": "macOS",
    "CrOS": "ChromeOS",
    "Linux": "Linux",
}


def device(user_agent: str) -> str:
    """Name a device, for example ``Firefox, Linux``.

    Args:
        user_agent: The header, which its sender chooses freely.

    Returns:
        Words of ``BROWSERS`` and ``SYSTEMS`` only, and never a word of the header itself; "" when none is known.
    """
    names = (BROWSERS, SYSTEMS)
    found = (next((name for sign, name in known.items() if sign in user_agent), "") for known in names)
    return ", ".join(name for name in found if name)
