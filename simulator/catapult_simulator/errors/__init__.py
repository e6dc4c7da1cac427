"""Every documented refusal: its code, its words, and the shape in which it leaves."""
