"""The methods of `bandwidth-sdk` beside ours: rows of the migration guide, and who tries them."""
