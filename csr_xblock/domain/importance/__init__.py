"""How important a company finds its objectives, from two sides."""
