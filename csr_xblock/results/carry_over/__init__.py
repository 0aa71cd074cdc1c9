"""Work that companies have in other courses, found and copied."""
