# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""The operations of `user_authentication`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from .. import models
from .._runtime import UNSET, AsyncResource, Call, Options, Resource, Unset, awaited, body_of


def register_login_request(
    body: models.UserAuthenticationRegisterLoginBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.UserAuthenticationRegisterLoginFields],
) -> Call[models.UserAuthenticationRegisterLoginResponse]:
    """The request of `user_authentication.register_login` (includes/_user_auth.md:101)."""
    return Call(
        "user_authentication.register_login",
        "POST /user_auth/register",
        returns=models.UserAuthenticationRegisterLoginResponse,
        body=body_of(models.UserAuthenticationRegisterLoginBody, body, named),
    )


def check_login_request(
    body: models.UserAuthenticationCheckLoginBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.UserAuthenticationCheckLoginFields],
) -> Call[models.UserAuthenticationCheckLoginResponse]:
    """The request of `user_authentication.check_login` (includes/_user_auth.md:188)."""
    return Call(
        "user_authentication.check_login",
        "POST /user_auth/authorize_user",
        returns=models.UserAuthenticationCheckLoginResponse,
        body=body_of(models.UserAuthenticationCheckLoginBody, body, named),
    )


def change_password_request(
    body: models.UserAuthenticationChangePasswordBody | Mapping[str, Any] | Unset = UNSET,
    **named: Unpack[models.UserAuthenticationChangePasswordFields],
) -> Call[models.UserAuthenticationChangePasswordResponse]:
    """The request of `user_authentication.change_password` (includes/_user_auth.md:231)."""
    return Call(
        "user_authentication.change_password",
        "PUT /user_auth/update",
        returns=models.UserAuthenticationChangePasswordResponse,
        body=body_of(models.UserAuthenticationChangePasswordBody, body, named),
    )


class UserAuthentication(Resource):
    """These operations give an in-store customer a login for the organization's website or
    app. The login concerns the customer; it has nothing to do with the TILL that
    authenticates the request.
    """

    def register_login(
        self,
        *,
        body: models.UserAuthenticationRegisterLoginBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.UserAuthenticationRegisterLoginFields],
    ) -> models.UserAuthenticationRegisterLoginResponse:
        """Register a login.

        Creates a login for a customer whose mobile number or email address is already registered in
        INSTORE, and returns that customer.
        """
        return self._send(register_login_request(body, **named), options)

    def check_login(
        self,
        *,
        body: models.UserAuthenticationCheckLoginBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.UserAuthenticationCheckLoginFields],
    ) -> models.UserAuthenticationCheckLoginResponse:
        """Check a login.

        Tells whether a customer's credentials are right.
        """
        return self._send(check_login_request(body, **named), options)

    def change_password(
        self,
        *,
        body: models.UserAuthenticationChangePasswordBody | Mapping[str, Any] | Unset = UNSET,
        options: Options = None,
        **named: Unpack[models.UserAuthenticationChangePasswordFields],
    ) -> models.UserAuthenticationChangePasswordResponse:
        """Change a password.

        Sets a new password for a login.
        """
        return self._send(change_password_request(body, **named), options)


class AsyncUserAuthentication(AsyncResource):
    """`UserAuthentication`, to be awaited."""

    register_login = awaited(UserAuthentication.register_login)
    """Register a login. See `UserAuthentication.register_login`."""

    check_login = awaited(UserAuthentication.check_login)
    """Check a login. See `UserAuthentication.check_login`."""

    change_password = awaited(UserAuthentication.change_password)
    """Change a password. See `UserAuthentication.change_password`."""
