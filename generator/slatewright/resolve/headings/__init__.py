"""The headings of the docs: how they nest, and what their words say."""
