"""What the client costs beside its peers. Run `scripts/bench client`."""
