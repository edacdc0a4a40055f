"""Credentials that travel in cookies, or that only the tables of the operations give."""

from __future__ import annotations

from stages import api_of

OPERATION = """
## {verb} the barn

`{verb} https://farm.test/barn`

### Request Headers

Header | Sample Value | About
------ | ------------ | -----
X-Farm | ada | The farm
FARM_PASS | 81fa | Authentication key
"""


def _schemes(docs: str) -> list[tuple[str, str | None, str | None]]:
    schemes = api_of(docs).security_schemes
    return [(s.type, s.place.value if s.place else None, s.parameter) for s in schemes]


def test_a_cookie_that_the_sample_calls_send_is_a_scheme() -> None:
    call = "```shell\ncurl --cookie 'BARN_SESSION=12; theme=dark' https://farm.test/barn\n```\n"
    assert _schemes(f"# Barns\n\n## See the barn\n\n`GET /barn`\n\n{call}") == [
        ("apiKey", "cookie", "BARN_SESSION")
    ]


def test_a_key_in_the_tables_of_most_operations_is_a_scheme_and_no_parameter() -> None:
    docs = "# Barns\n" + "".join(OPERATION.format(verb=v) for v in ("GET", "POST", "PUT"))
    assert _schemes(docs) == [("apiKey", "header", "FARM_PASS")]
    for operation in api_of(docs).operations:
        assert [p.field.name for p in operation.parameters] == ["X-Farm"]


def test_a_key_in_the_table_of_one_operation_stays_its_parameter() -> None:
    assert _schemes("# Barns\n" + OPERATION.format(verb="GET")) == []


def test_headers_of_programs_that_try_requests_are_no_schemes() -> None:
    call = "```shell\ncurl https://farm.test/barn -H 'Postman-Token: 0a1b2c3d4e5f'\n```\n"
    assert _schemes(f"# Barns\n\n## See the barn\n\n`GET /barn`\n\n{call}") == []
