"""Yours: code that belongs with the client. The generator made this folder once and never touches it again."""
