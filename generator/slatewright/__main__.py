"""`python -m slatewright`, and the command of that name."""

from __future__ import annotations

import sys


def start() -> None:
    """Run the command line and exit; Ctrl-C while it is still being loaded ends it as quietly."""
    try:
        from slatewright.cli.main import main
    except KeyboardInterrupt:
        sys.exit(130)
    main()


if __name__ == "__main__":
    start()
