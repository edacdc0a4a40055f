"""Which of the places that name an endpoint define an operation."""
