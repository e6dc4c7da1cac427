"""Who is compared: each module does the same four things with one library.

`opened(url)` makes a client, `create(client)` places a call, `listed(client)` fetches a thousand,
`parsed(content)` reads their bytes. A module imports its library as its users do.
"""
