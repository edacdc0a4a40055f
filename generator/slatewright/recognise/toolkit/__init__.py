"""What several conventions need: ways to look at a section, a command, a table, a sample."""
