"""The catalogue file: read into the shop, and written out of it."""
