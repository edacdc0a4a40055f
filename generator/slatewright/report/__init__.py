"""Formats findings and changes: for people, for programs, for code hosts."""

from slatewright.report.changelog_json import changelog_json
from slatewright.report.changelog_markdown import changelog_markdown
from slatewright.report.changelog_text import changelog_text
from slatewright.report.github_report import github
from slatewright.report.html_report import html
from slatewright.report.json_report import json
from slatewright.report.junit_report import junit
from slatewright.report.sarif_report import sarif
from slatewright.report.text_report import text

__all__ = [
    "changelog_json",
    "changelog_markdown",
    "changelog_text",
    "github",
    "html",
    "json",
    "junit",
    "sarif",
    "text",
]
