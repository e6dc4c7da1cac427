"""What the templates print: everything is decided here already, so that they only lay it out."""
