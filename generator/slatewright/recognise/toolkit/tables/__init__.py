"""Tables, row by row and column by column, and the words that lead to them."""
