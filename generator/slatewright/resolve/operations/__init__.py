"""What belongs to an operation, and what it is called."""
