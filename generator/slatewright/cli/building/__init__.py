"""Building everything that slatewright.toml lists, or knowing that nothing has to be built."""
