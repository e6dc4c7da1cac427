"""What is to go wrong, because somebody asked for it, and whether it does now."""
