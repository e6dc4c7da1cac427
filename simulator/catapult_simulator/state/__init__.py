"""All state: documents, files, ids, money."""
