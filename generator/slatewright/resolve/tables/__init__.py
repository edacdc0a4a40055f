"""What the rows of tables say on their own: where they travel, what they are of, what bounds them."""
