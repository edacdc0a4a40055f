"""Puts findings into words: for people, for programs, for code hosts."""

from slatewright.report.github_report import github
from slatewright.report.json_report import json
from slatewright.report.junit_report import junit
from slatewright.report.sarif_report import sarif
from slatewright.report.text_report import text

__all__ = ["github", "json", "junit", "sarif", "text"]
