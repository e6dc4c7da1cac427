"""The stories that are told with bandwidth-sdk, one file for each resource."""
