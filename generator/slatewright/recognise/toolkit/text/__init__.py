"""Text and its marks: lines, parts, places on the page."""
