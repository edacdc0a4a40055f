"""The subcommands of `slatewright`, one module each."""
