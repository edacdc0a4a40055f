# Made by slatewright; changes here are lost. Code of your own goes into `extras`.
"""The operations of the API, one module a resource."""
