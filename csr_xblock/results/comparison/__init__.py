"""What people say of an earlier attempt when they look back, and the list of hand-ins."""
