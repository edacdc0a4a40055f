"""English, divided by what the words are about; each table is explained here for all languages."""
