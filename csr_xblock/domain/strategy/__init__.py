"""How the goals of a company pull each other along: the links of its strategy map."""
