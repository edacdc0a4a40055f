# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""The clients, synchronous and asynchronous."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Final

import httpx

from ._runtime import (
    DEFAULT_TIMEOUT,
    AsyncBaseClient,
    Backoff,
    BaseClient,
    BasicAuth,
    ClientConfig,
    ErrorList,
    MismatchHook,
    RequestHook,
    ResponseHook,
    Timeout,
    setting,
)
from .errors import ERROR_TYPES
from .resources.customer_walk_in import AsyncCustomerWalkIn, CustomerWalkIn
from .resources.customers import AsyncCustomers, Customers
from .resources.organization import AsyncOrganization, Organization
from .resources.organization_sources import AsyncOrganizationSources, OrganizationSources
from .resources.otp import AsyncOtp, Otp
from .resources.surveys import AsyncSurveys, Surveys
from .resources.user_authentication import AsyncUserAuthentication, UserAuthentication
from .resources.verticals import AsyncVerticals, Verticals

SERVERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "eu": "https://eu.intouch.capillarytech.com/v2",
        "india": "https://apac.intouch.capillary.co.in/v2",
        "apac2": "https://apac2.intouch.capillarytech.com/v2",
        "us": "https://us.intouch.capillarytech.com/v2",
        "china": "https://intouch.capillarytech.cn.com/v2",
    }
)
"""The base URLs that the API documents, by name."""


class Client(BaseClient):
    """Client for Capillary CRM API v2, version 2: one attribute a resource."""

    def __init__(
        self,
        *,
        username: str | None = None,
        password: str | None = None,
        cap_api_attribution_lookup_type: str | None = None,
        cap_api_attribution_lookup: str | None = None,
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        backoff: Backoff | None = None,
        headers: Mapping[str, str] | None = None,
        strict: bool = False,
        raise_application_errors: bool = False,
        on_request: Sequence[RequestHook] = (),
        on_response: Sequence[ResponseHook] = (),
        on_mismatch: Sequence[MismatchHook] = (),
        http_client: httpx.Client | None = None,
    ) -> None:
        config = _configured(
            username=username,
            password=password,
            cap_api_attribution_lookup_type=cap_api_attribution_lookup_type,
            cap_api_attribution_lookup=cap_api_attribution_lookup,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            backoff=backoff,
            headers=headers,
            strict=strict,
            raise_application_errors=raise_application_errors,
            on_request=on_request,
            on_response=on_response,
            on_mismatch=on_mismatch,
        )
        super().__init__(config, http_client)

    @cached_property
    def customers(self) -> Customers:
        """Register customers, keep their profiles and identifiers current, find them again, and
        manage what they are sent. Read Sources and account ids and Identifiers first: both rule
        this chapter.
        """
        return Customers(self)

    @cached_property
    def otp(self) -> Otp:
        """One-time passwords prove that somebody at the till or on the website holds a certain
        phone or mailbox. How long they live and what they look like is configured in InTouch.
        All three operations are rate-limited.
        """
        return Otp(self)

    @cached_property
    def surveys(self) -> Surveys:
        """A survey has questions, and customers' responses to them. Surveys may be run by
        Capillary or by Cloudcherry, so most things have two names: the id that Capillary
        assigns and the external id that the vendor chose.
        """
        return Surveys(self)

    @cached_property
    def user_authentication(self) -> UserAuthentication:
        """These operations give an in-store customer a login for the organization's website or
        app. The login concerns the customer; it has nothing to do with the TILL that
        authenticates the request.
        """
        return UserAuthentication(self)

    @cached_property
    def customer_walk_in(self) -> CustomerWalkIn:
        """The operations of `customer_walk_in`."""
        return CustomerWalkIn(self)

    @cached_property
    def verticals(self) -> Verticals:
        """A vertical is a line of business, such as books or garden tools. An organization enables
        those that apply to it.
        """
        return Verticals(self)

    @cached_property
    def organization_sources(self) -> OrganizationSources:
        """A source account connects an organization to one account of a source, for instance one
        WeChat shop. It has a numeric id and a UUID; the paths below take the UUID.
        """
        return OrganizationSources(self)

    @cached_property
    def organization(self) -> Organization:
        """Settings and services that belong to the organization as a whole."""
        return Organization(self)


class AsyncClient(AsyncBaseClient):
    """Asynchronous client for Capillary CRM API v2, version 2: one attribute a resource."""

    def __init__(
        self,
        *,
        username: str | None = None,
        password: str | None = None,
        cap_api_attribution_lookup_type: str | None = None,
        cap_api_attribution_lookup: str | None = None,
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        max_retries: int = 2,
        backoff: Backoff | None = None,
        headers: Mapping[str, str] | None = None,
        strict: bool = False,
        raise_application_errors: bool = False,
        on_request: Sequence[RequestHook] = (),
        on_response: Sequence[ResponseHook] = (),
        on_mismatch: Sequence[MismatchHook] = (),
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        config = _configured(
            username=username,
            password=password,
            cap_api_attribution_lookup_type=cap_api_attribution_lookup_type,
            cap_api_attribution_lookup=cap_api_attribution_lookup,
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            backoff=backoff,
            headers=headers,
            strict=strict,
            raise_application_errors=raise_application_errors,
            on_request=on_request,
            on_response=on_response,
            on_mismatch=on_mismatch,
        )
        super().__init__(config, http_client)

    @cached_property
    def customers(self) -> AsyncCustomers:
        """Register customers, keep their profiles and identifiers current, find them again, and
        manage what they are sent. Read Sources and account ids and Identifiers first: both rule
        this chapter.
        """
        return AsyncCustomers(self)

    @cached_property
    def otp(self) -> AsyncOtp:
        """One-time passwords prove that somebody at the till or on the website holds a certain
        phone or mailbox. How long they live and what they look like is configured in InTouch.
        All three operations are rate-limited.
        """
        return AsyncOtp(self)

    @cached_property
    def surveys(self) -> AsyncSurveys:
        """A survey has questions, and customers' responses to them. Surveys may be run by
        Capillary or by Cloudcherry, so most things have two names: the id that Capillary
        assigns and the external id that the vendor chose.
        """
        return AsyncSurveys(self)

    @cached_property
    def user_authentication(self) -> AsyncUserAuthentication:
        """These operations give an in-store customer a login for the organization's website or
        app. The login concerns the customer; it has nothing to do with the TILL that
        authenticates the request.
        """
        return AsyncUserAuthentication(self)

    @cached_property
    def customer_walk_in(self) -> AsyncCustomerWalkIn:
        """The operations of `customer_walk_in`."""
        return AsyncCustomerWalkIn(self)

    @cached_property
    def verticals(self) -> AsyncVerticals:
        """A vertical is a line of business, such as books or garden tools. An organization enables
        those that apply to it.
        """
        return AsyncVerticals(self)

    @cached_property
    def organization_sources(self) -> AsyncOrganizationSources:
        """A source account connects an organization to one account of a source, for instance one
        WeChat shop. It has a numeric id and a UUID; the paths below take the UUID.
        """
        return AsyncOrganizationSources(self)

    @cached_property
    def organization(self) -> AsyncOrganization:
        """Settings and services that belong to the organization as a whole."""
        return AsyncOrganization(self)


def _configured(
    *,
    username: str | None = None,
    password: str | None = None,
    cap_api_attribution_lookup_type: str | None = None,
    cap_api_attribution_lookup: str | None = None,
    base_url: str | None = None,
    timeout: Timeout = DEFAULT_TIMEOUT,
    max_retries: int = 2,
    backoff: Backoff | None = None,
    headers: Mapping[str, str] | None = None,
    strict: bool = False,
    raise_application_errors: bool = False,
    on_request: Sequence[RequestHook] = (),
    on_response: Sequence[ResponseHook] = (),
    on_mismatch: Sequence[MismatchHook] = (),
) -> ClientConfig:
    chosen = setting(base_url, "CAPILLARY_BASE_URL")
    return ClientConfig(
        base_url=chosen or "https://eu.intouch.capillarytech.com/v2",
        pinned=chosen is not None,
        auth={
            "basicAuth": BasicAuth.configured(
                username=setting(username, "CAPILLARY_USERNAME"),
                password=password if password == "" else setting(password, "CAPILLARY_PASSWORD"),
                hint="username (or set CAPILLARY_USERNAME) and password (or set CAPILLARY_PASSWORD)",
                digest="md5",
            )
        },
        hints={
            "basicAuth": "username (or set CAPILLARY_USERNAME) and password (or set CAPILLARY_PASSWORD)"
        },
        security=(("basicAuth",),),
        timeout=timeout,
        max_retries=max_retries,
        backoff=backoff or Backoff(),
        headers={
            "X-CAP-API-ATTRIBUTION-LOOKUP-TYPE": cap_api_attribution_lookup_type,
            "X-CAP-API-ATTRIBUTION-LOOKUP": cap_api_attribution_lookup,
            **(headers or {}),
        },
        strict=strict,
        on_request=on_request,
        on_response=on_response,
        on_mismatch=on_mismatch,
        user_agent="capillary-python/2.0.0",
        raise_application_errors=raise_application_errors,
        application_errors=(
            ErrorList(path="errors", code="code", message="message", success="status"),
        ),
        error_types=ERROR_TYPES,
    )
