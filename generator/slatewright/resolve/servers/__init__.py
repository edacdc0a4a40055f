"""Where the API is reached."""
