"""What words say, in every language that the lexicon knows: needs, defaults, values, limits, statuses."""
