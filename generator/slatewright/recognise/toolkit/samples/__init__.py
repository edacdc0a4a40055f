"""What samples show, and where in their fence they show it."""
