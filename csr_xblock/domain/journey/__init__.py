"""The seven steps: what each consists of, and where somebody stands."""
