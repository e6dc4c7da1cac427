"""What leaves: callbacks, where they may go, and what became of them."""
