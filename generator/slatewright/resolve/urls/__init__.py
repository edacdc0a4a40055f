"""URLs as docs write them: hosts, base paths, placeholders."""
