"""What people do with the action plan."""
