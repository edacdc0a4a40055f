"""Git in a scratch folder, as somebody whose settings do not matter."""

from __future__ import annotations

import subprocess

WHO = ("user.name=Kite", "user.email=kite@kites.example", "commit.gpgsign=false")


def git(*arguments: str) -> None:
    """Run git in the current folder."""
    settings = [word for setting in WHO for word in ("-c", setting)]
    subprocess.run(["git", *settings, *arguments], check=True, capture_output=True)
