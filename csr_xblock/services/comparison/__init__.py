"""What people do with two of their attempts: read them beside each other, and look back."""
