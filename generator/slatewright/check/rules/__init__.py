"""One rule a file: the code and the name are the file's name, the docs are its docstring."""
