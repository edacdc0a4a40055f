"""A lenient JSON parser that keeps places and says what it had to mend."""

from __future__ import annotations

import json

from slatewright.model.sample_data import Json, JsonArray, JsonMember, JsonObject, JsonScalar
from slatewright.recognise.toolkit.json.reading import JsonText, Trouble
from slatewright.recognise.toolkit.json.tokens import Lines, Token, tokens
from slatewright.regex import regex

MAX_DEPTH = 60
_LITERALS: dict[str, bool | None] = {
    "true": True,
    "True": True,
    "false": False,
    "False": False,
    "null": None,
    "None": None,
    "nil": None,
    "NULL": None,
    "undefined": None,
}
_ELLIPSES = ("...", "\N{HORIZONTAL ELLIPSIS}")
_CLOSER = {"{": "}", "[": "]"}
_LONGEST_MEND = 2000
_TO_LAST_QUOTE = regex(r"(\"[^\n]*\")\s*[,}\]]*\s*\Z")
_NUMBER = regex(r"-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?\Z")


def read_json(text: str) -> JsonText:
    """Read every JSON value in `text`; never raises."""
    return _Reader(text).read()


class _Reader:
    """One pass over the tokens of one sample."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        self._end = len(text)
        self._troubles: list[Trouble] = []
        self._tokens: list[Token] = []
        for token in tokens(text):
            if token.kind == "comment":
                self._note(token, "comment", deliberate=True)
            elif token.kind == "broken":
                self._note(token, "line break inside a string")
                self._tokens.append(Token("string", token.text, token.start, token.end))
            else:
                self._tokens.append(token)
        self._at = 0

    def read(self) -> JsonText:
        values: list[Json] = []
        while token := self._peek():
            if token.kind == "punct" and token.text in "{[":
                values.append(self._value(0))
            elif self._is_label(token):
                self._skip_line(token)
            elif self._starts_member():
                self._note(token, "members without an enclosing {}")
                values.append(self._object(token, 0, braced=False))
            elif token.kind in ("string", "number", "word") and len(self._tokens) == 1:
                values.append(self._value(0))
            elif token.kind == "elision" or (token.text == "," and values):
                self._note(
                    token,
                    "elision" if token.kind == "elision" else "stray comma",
                    token.kind == "elision",
                )
                self._at += 1
            else:
                self._skip_line(token)
        return JsonText(
            tuple(values), tuple(sorted(self._troubles, key=lambda t: (t.line, t.column)))
        )

    def _peek(self, ahead: int = 0) -> Token | None:
        at = self._at + ahead
        return self._tokens[at] if at < len(self._tokens) else None

    def _note(self, token: Token, reason: str, deliberate: bool = False) -> None:
        line, column = self._lines.place(token.start)
        end_line, end_column = self._lines.place(token.end)
        self._troubles.append(Trouble(line, column, end_line, end_column, reason, deliberate))

    def _starts_member(self) -> bool:
        first, second = self._peek(), self._peek(1)
        return (
            first is not None
            and second is not None
            and first.kind in ("string", "bare", "word")
            and second.text in (":", "=>")
        )

    def _is_label(self, token: Token) -> bool:
        """Whether a word with a colon only heads the value on the lines below: `Failure:` above `{`."""
        colon, after = self._peek(1), self._peek(2)
        if token.kind != "bare" or colon is None or colon.text != ":" or after is None:
            return False
        places = [self._lines.place(one.start)[0] for one in (token, colon, after)]
        return after.text in ("{", "[") and places[0] == places[1] < places[2]

    def _skip_line(self, token: Token) -> None:
        """Pass over text that is no JSON, up to the end of its line or the next brace."""
        self._note(token, "text that is not JSON")
        line = self._lines.place(token.start)[0]
        self._at += 1
        while (after := self._peek()) and self._lines.place(after.start)[0] == line:
            if after.kind == "punct" and after.text in "{[":
                return
            self._at += 1

    def _value(self, depth: int) -> Json:
        token = self._peek()
        if token is None:
            return JsonScalar(None, *self._lines.place(self._end))
        if self._is_braced_array():
            return self._braced_array(token, depth + 1)
        if token.kind == "punct" and token.text == "{":
            self._at += 1
            return self._object(token, depth + 1)
        if token.kind == "punct" and token.text == "[":
            self._at += 1
            return self._array(token, depth + 1)
        return self._scalar(token)

    def _is_braced_array(self) -> bool:
        """Whether braces stand around an array of objects: `{[{"id": 1}]}`."""
        ahead = [self._peek(at) for at in range(3)]
        return [one.text if one and one.kind == "punct" else "" for one in ahead] == ["{", "[", "{"]

    def _braced_array(self, brace: Token, depth: int) -> Json:
        self._note(brace, "braces around an array")
        self._at += 1
        array = self._too_deep(depth) or self._value(depth)
        after = self._peek()
        if after and after.text == "}":
            self._at += 1
        return array

    def _scalar(self, token: Token) -> JsonScalar:
        line, column = self._lines.place(token.start)
        if token.kind == "punct":
            self._note(token, "value missing")
            return JsonScalar(None, line, column)
        self._at += 1
        value: str | int | float | bool | None
        if token.kind == "string":
            value = self._unescaped(token) or self._string(token)
        elif token.kind == "number":
            value = self._number(token)
        elif token.kind == "word":
            value = _LITERALS[token.text]
            if token.text not in ("true", "false", "null"):
                self._note(token, f"`{token.text}` is not a JSON literal")
        elif token.kind == "elision":
            self._note(token, "elision", deliberate=True)
            value = token.text
        else:
            value = self._bare(token)
        return JsonScalar(value, line, column)

    def _bare(self, token: Token) -> str:
        """A value without JSON's quotes: a placeholder, other quotes, words."""
        if token.kind == "curly":
            self._note(token, 'quotes other than "')
            return token.text[1:-1]
        if token.kind == "open":
            self._note(token, "string is not closed")
            return token.text[1:].rstrip(", ")
        words, last = [token.text], token
        line = self._lines.place(token.start)[0]
        while after := self._peek():
            joined = after.start == last.end and after.text == ":"
            if not joined and after.kind not in ("bare", "number", "word", "other"):
                break
            if self._lines.place(after.start)[0] != line:
                break
            words.append(after.text if after.start == last.end else " " + after.text)
            last = after
            self._at += 1
        self._note(Token("bare", "", token.start, last.end), "value without quotes")
        return "".join(words)

    def _string(self, token: Token) -> str:
        if "\\" not in token.text:
            return token.text[1:-1]
        try:
            return str(json.loads(token.text, strict=False))
        except ValueError:
            self._note(token, "bad escape in a string")
            return token.text[1:-1]

    def _unescaped(self, token: Token) -> str | None:
        """A string with quotes inside that nobody escaped (`"<a href="x">"`): it ends at the line's last quote."""
        after = self._peek()
        if after is None or after.start != token.end or after.kind == "punct":
            return None
        line = self._text[token.start : token.start + _LONGEST_MEND].partition("\n")
        whole = _TO_LAST_QUOTE.match(line[0]) if line[1] else None
        if whole is None:
            return None
        end = token.start + whole.end(1)
        while (inner := self._peek()) and inner.start < end:
            self._at += 1
        self._note(Token("string", "", token.start, end), "quotes inside a string are not escaped")
        return whole.group(1)[1:-1]

    def _number(self, token: Token) -> int | float:
        if not (match := _NUMBER.match(token.text)):
            self._note(token, "malformed number")
        if match and not match.group(1) and not match.group(2):
            return int(token.text) if len(token.text) < 300 else 0
        digits = token.text.lower()
        if "." not in digits and "e" not in digits:
            return int(digits) if len(digits) < 300 else 0
        return float(digits)

    def _object(self, brace: Token, depth: int, *, braced: bool = True) -> JsonObject:
        line, column = self._lines.place(brace.start)
        members: list[JsonMember] = []
        elided = False
        wants_comma = False
        while True:
            token = self._peek()
            if token is None:
                if braced:
                    self._unclosed("{", brace)
                break
            if token.kind == "punct" and token.text in "}]":
                if braced or token.text == "}":
                    self._close(token, "{")
                break
            if token.kind == "punct" and token.text == ",":
                self._comma(token, wants_comma)
                wants_comma = False
            elif token.kind == "elision" or self._is_quoted_elision(token):
                self._note(token, "elision", deliberate=True)
                self._at += 1
                elided, wants_comma = True, False
            else:
                if wants_comma:
                    self._note(token, "comma missing before this")
                self._member(token, members, depth)
                wants_comma = True
        return JsonObject(tuple(members), line, column, elided)

    def _is_quoted_elision(self, token: Token) -> bool:
        """Whether a string in the place of a member only says that more members follow: `"..."`."""
        after = self._peek(1)
        alone = after is None or after.text in (",", "}", "]")
        return alone and token.kind == "string" and token.text[1:-1] in _ELLIPSES

    def _member(self, token: Token, members: list[JsonMember], depth: int) -> None:
        name = self._name(token)
        if name is None:
            return
        line, column = self._lines.place(token.start)
        after = self._peek()
        if after and after.text in (":", "=>", "="):
            if after.text != ":":
                self._note(after, f"`{after.text}` in place of a colon")
            self._at += 1
            members.append(
                JsonMember(name, self._too_deep(depth) or self._value(depth), line, column)
            )
            return
        if after is None or after.text in (",", "}", "]"):
            self._note(token, "name without a value")
            members.append(JsonMember(name, JsonScalar(None, line, column), line, column))
            return
        self._note(after, "colon missing before this")
        if after.kind == "punct" and after.text in "{[":
            members.append(
                JsonMember(name, self._too_deep(depth) or self._value(depth), line, column)
            )

    def _too_deep(self, depth: int) -> Json | None:
        """Stand-in for a value that is nested deeper than any honest sample; skips it."""
        token = self._peek()
        if depth < MAX_DEPTH or token is None or token.text not in ("{", "["):
            return None
        self._note(token, f"nested deeper than {MAX_DEPTH} levels")
        open_brackets = 0
        while token := self._peek():
            self._at += 1
            if token.kind == "punct":
                open_brackets += (token.text in "{[") - (token.text in "}]")
            if open_brackets <= 0:
                break
        return JsonScalar(None, 0, 0)

    def _name(self, token: Token) -> str | None:
        """The member's name; None where the token cannot be one (it is skipped)."""
        self._at += 1
        if token.kind == "string":
            return self._string(token)
        if token.kind == "curly":
            self._note(token, 'quotes other than "')
            return token.text[1:-1]
        if token.kind == "open":
            self._note(token, "string is not closed")
            return token.text[1:].partition(":")[0].strip()
        after = self._peek()
        if token.kind in ("bare", "number", "word") and after and after.text in (":", "=>"):
            self._note(token, "name without quotes")
            return token.text
        if token.kind == "bare" and token.text.startswith(("<", "{{", "$")):
            self._note(token, "elision", deliberate=True)
            return None
        if token.text.isidentifier() and self._is_listed():
            return token.text
        self._note(token, "text that is not JSON")
        return None

    def _is_listed(self) -> bool:
        """Whether a word stands beside others in commas, as JavaScript writes members named like their values: `{name, age}`."""
        first = max(self._at - 3, 0)
        around = [
            token.text if token.kind == "punct" else token.kind
            for token in self._tokens[first : self._at + 2]
        ]
        at = self._at - 1 - first
        before, behind = around[:at], around[at + 1 :]
        if not before or not behind or before[-1] not in ("{", ",") or behind[0] not in (",", "}"):
            return False
        return before[-2:] == ["bare", ","] or behind == [",", "bare"]

    def _array(self, bracket: Token, depth: int) -> JsonArray:
        line, column = self._lines.place(bracket.start)
        items: list[Json] = []
        elided = False
        wants_comma = False
        while True:
            token = self._peek()
            if token is None:
                self._unclosed("[", bracket)
                break
            if token.kind == "punct" and token.text in "}]":
                self._close(token, "[")
                break
            if token.kind == "punct" and token.text == ",":
                self._comma(token, wants_comma)
                wants_comma = False
            elif token.kind == "elision":
                self._note(token, "elision", deliberate=True)
                self._at += 1
                elided, wants_comma = True, self._said_what()
            elif token.text in (":", "=>"):
                self._note(token, "colon in an array")
                self._at += 1
            elif not wants_comma and self._starts_member():
                self._note(token, "members without an enclosing {}")
                items.append(self._object(token, depth, braced=False))
                wants_comma = True
            else:
                if wants_comma:
                    self._note(token, "comma missing before this")
                items.append(self._too_deep(depth) or self._value(depth))
                wants_comma = True
        return JsonArray(tuple(items), line, column, elided)

    def _said_what(self) -> bool:
        """Pass over the words behind an ellipsis that say what is left out: `...more kittens`."""
        start = self._at
        while (token := self._peek()) and token.kind == "bare":
            self._at += 1
        return self._at > start

    def _comma(self, token: Token, wanted: bool) -> None:
        self._at += 1
        after = self._peek()
        if not wanted:
            elided = self._at > 1 and self._tokens[self._at - 2].kind == "elision"
            self._note(token, "stray comma", elided)
        elif after and after.kind == "punct" and after.text in "}]":
            self._note(token, "trailing comma")

    def _close(self, token: Token, opened: str) -> None:
        self._at += 1
        if token.text != _CLOSER[opened]:
            self._note(token, f"`{token.text}` closes `{opened}`")

    def _unclosed(self, opened: str, bracket: Token) -> None:
        self._note(bracket, f"`{opened}` is never closed")
