"""Kinds of change, one file each, named after the kind."""
