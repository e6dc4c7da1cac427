"""Every public method of bandwidth-sdk 3.1.0, driven inside its own Python path."""
