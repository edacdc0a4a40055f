"""Path, query and header parameters."""
