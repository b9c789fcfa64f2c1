"""People with factors, and an installation where some need one."""

from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core.cache import cache
from pytest_django import Settings

from accounts.models import User


@pytest.fixture(autouse=True)
def fresh_limits(db: None) -> None:
    """Nobody is kept out by the attempts of other tests."""
    cache.clear()


@pytest.fixture
def in_production(settings: Settings) -> None:
    """Second factors are required, as they are unless BOZZA_DEV is set."""
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def confirmed(db: None) -> Callable[[User], User]:
    def confirm(user: User) -> User:
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        return user

    return confirm


@pytest.fixture
def with_app(db: None) -> Callable[[User], str]:
    """Gives a person an authenticator app, and recovery codes; returns the secret of the app."""

    def add(user: User) -> str:
        secret: str = generate_totp_secret()
        data = {"secret": get_adapter().encrypt(secret)}
        Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data=data)
        RecoveryCodes.activate(user)
        return secret

    return add


def code_now(secret: str, step: int = 1) -> str:
    """The code that an app shows: 0 the one before, 1 now, 2 the next one."""
    code: str = format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[step]))
    return code
