"""Lists of fields, item by item."""
