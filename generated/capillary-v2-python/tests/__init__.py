"""Tests of the client against a server on this machine that answers as the API documents."""
