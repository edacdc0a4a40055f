"""Server URLs full of placeholders cost no more than others."""

from __future__ import annotations

import time

import pytest

from slatewright.resolve.servers.own_servers import _pieces, _stands_for


@pytest.mark.parametrize(
    ("url", "host", "expected"),
    [
        ("https://api.barn.example/v1", "api.barn.example", True),
        ("https://api.barn.example", "www.barn.example", False),
        ("https://{farm}.barn.example", "north.barn.example", True),
        ("https://{farm}.barn.example", ".barn.example", False),
        ("https://{a}-{b}.barn.example", "x-y.barn.example", True),
        ("https://{a}-{b}.barn.example", "xy.barn.example", False),
        ("https://{host}", "anything.example", True),
    ],
)
def test_a_host_fits_its_server(url: str, host: str, expected: bool) -> None:
    assert _stands_for(_pieces(url), host) is expected


def test_many_placeholders_are_quick() -> None:
    start = time.process_time()
    assert not _stands_for(
        _pieces("https://" + "{a}" * 500 + "{b}.x" * 500 + ".test"), "a" * 5000 + ".test"
    )
    assert time.process_time() - start < 1
