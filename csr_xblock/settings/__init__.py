"""What the platform puts into its settings when the package is installed."""
