"""What can be wrong with content, in codes and hints."""
