"""What comes back: by status, by sample, and page by page."""
