"""Content: what the package and authors bring as XML, read into the domain. lxml is used here and nowhere else."""
