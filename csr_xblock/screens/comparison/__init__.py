"""The screens of earlier attempts and of the comparison."""
