"""All state: documents, files, ids, money, and how they are kept."""
