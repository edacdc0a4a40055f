"""How a sample program encodes the object that it sends: as JSON, or as a form."""

from __future__ import annotations

from slatewright.http.media import FORM
from slatewright.regex import regex

_TYPE = r"content[-_]?type[\"']?\s*+(?:=>|[:=,])\s*+[\"']"
_JSON = regex(
    rf"json\.dumps|JSON\.stringify|json_encode|\bAdd(?:Json)?Body\b|\.\w\w_json\b|\bjson[\"']?\s*+(?:=>|[:=])|(?i:{_TYPE}application/json)"
)
_FORM = regex(
    r"x-www-form-urlencoded|\bform(?:_params)?[\"']?\s*+(?:=>|[:=])|\b(?:post_form|set_form_data|urlencode|http_build_query)\b"
    r"|\bURLSearchParams\b|\bquerystring\.stringify\b|\bFormUrlEncodedContent\b"
)
_SENDS_FORMS = regex(
    r"\b(?:requests|httpx)\.\w++\(|\b(?:RestClient|HTTParty)\b|(?:\$|\bjQuery)\.(?:post|ajax)\b"
)
"""Libraries that send an object as a form unless they are told otherwise."""


def sent_media(program: str, otherwise: str | None) -> str | None:
    """The media type of what a program sends; `otherwise` where nothing in it tells."""
    if _JSON.search(program):
        return otherwise
    if _FORM.search(program) or _SENDS_FORMS.search(program):
        return FORM
    return otherwise
