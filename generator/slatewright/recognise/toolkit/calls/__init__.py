"""Requests as docs write them: request lines, shell commands, calls in programs, HTTP messages."""
