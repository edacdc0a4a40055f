"""Redcarpet's block rules, one a file, for markdown-it-py's block parser."""
