"""OpenAPI 3.1 document in, Python client package out. Knows OpenAPI, and no particular API."""
