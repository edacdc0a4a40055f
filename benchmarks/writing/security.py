"""How the docs say with what calls have to identify themselves."""

from __future__ import annotations

from typing import Any

from writing.sheet import Sheet

KEY_HEADER, KEY_QUERY = "X-Kite-Key", "access_key"
BEARER = {"type": "http", "scheme": "bearer"}
BASIC = {"type": "http", "scheme": "basic"}
HEADER = {"type": "apiKey", "in": "header", "name": KEY_HEADER}
COOKIE = {"type": "apiKey", "in": "cookie", "name": "kite_session"}
SESSION = {"type": "apiKey", "in": "header", "name": "X-Kite-Session"}
QUERY = {"type": "apiKey", "in": "query", "name": KEY_QUERY}

AUTH: dict[str, tuple[dict[str, Any], str, str]] = {
    "bearer": (BEARER, "authentication", "Send your token in the header `Authorization: Bearer YOUR_TOKEN`."),
    "bearer-sentence": (BEARER, "authentication", "All calls need a Bearer token in the `Authorization` header."),
    "bearer-newcomer": (BEARER, "Getting in", "Every call carries `Authorization: Bearer <token>`, which we mail to you."),
    "bearer-fence": (BEARER, "authentication", "Each request has to carry this header:\n\n```\nAuthorization: Bearer YOUR_TOKEN\n```"),
    "bearer-sample": (BEARER, "", ""),
    "basic": (BASIC, "authentication", "We use HTTP Basic authentication. Your key is the user name, the password is empty."),
    "basic-sample": (BASIC, "", ""),
    "header": (HEADER, "authentication", f"Send your API key in the `{KEY_HEADER}` header of every request."),
    "header-line": (HEADER, "authentication", f"The key is expected in all requests in a header that looks like this:\n\n`{KEY_HEADER}: YOUR_KEY`"),
    "header-table": (HEADER, "authentication", f"Header | Description\n--- | ---\n{KEY_HEADER} | Your API key"),
    "header-bullets": (HEADER, "authentication", f"Every request needs these headers:\n\n- `{KEY_HEADER}`: your API key"),
    "query": (QUERY, "authentication", f"Add your API key to every call as the query parameter `{KEY_QUERY}`."),
    "query-sample": (QUERY, "authentication", f"Append the key to each URL:\n\n`?{KEY_QUERY}=YOUR_KEY`"),
    "cookie": (COOKIE, "authentication", "Send the session cookie `kite_session` with every request."),
    "cookie-line": (COOKIE, "authentication", "Whoever has logged in sends this with each request:\n\n`Cookie: kite_session=YOUR_SESSION`"),
    "cookie-table": (COOKIE, "authentication", "Cookie | Description\n--- | ---\n`kite_session` | The session that you were given"),
    "session": (SESSION, "authentication", "Pass your session key in the `X-Kite-Session` header."),
    "session-line": (SESSION, "authentication", "After you log in, all requests carry the session key:\n\n```\nX-Kite-Session: YOUR_SESSION\n```"),
}  # fmt: skip
"""The scheme, a heading, and what stands below it."""


def chapter(sheet: Sheet) -> str:
    """What the docs say of it."""
    _, title, text = AUTH[sheet.style["auth"]]
    if not text:
        return ""
    title = sheet.say(title) if title.islower() else title
    return f"{sheet.heading(1, title)}\n\n{text}"


def scheme(sheet: Sheet) -> dict[str, Any]:
    return AUTH[sheet.style["auth"]][0]


def sent(sheet: Sheet, url: str, *, curl: bool) -> tuple[str, dict[str, str]]:
    """The URL and the headers of a sample."""
    how = scheme(sheet)
    if how is QUERY:
        return f"{url}?{KEY_QUERY}=YOUR_KEY", {}
    if how is HEADER or how is SESSION:
        return url, {how["name"]: "YOUR_KEY"}
    if how is COOKIE:
        return url, {}
    if how is BASIC:
        return url, {"user": "YOUR_KEY:"} if curl else {"Authorization": "Basic WU9VUl9LRVk6"}
    return url, {"Authorization": "Bearer YOUR_TOKEN"}


def cookie(sheet: Sheet) -> str:
    """The cookie of a sample."""
    return f"{scheme(sheet)['name']}=YOUR_SESSION"
