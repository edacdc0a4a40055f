"""What values look like: rows, samples and objects of the docs as shapes."""
