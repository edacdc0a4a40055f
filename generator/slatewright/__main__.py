"""`python -m slatewright`."""

from __future__ import annotations

from slatewright.cli.main import main

if __name__ == "__main__":
    main()
