"""Plans a Python client from an OpenAPI document."""

from slatewright.client.build import plan

__all__ = ["plan"]
