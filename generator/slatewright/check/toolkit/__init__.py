"""What several rules need to read docs; no rule imports another."""
