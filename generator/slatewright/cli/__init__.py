"""The `slatewright` command."""
