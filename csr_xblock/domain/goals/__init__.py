"""Goals in figures: what a company wants to reach by numbers, and the readings that show how far it is."""
