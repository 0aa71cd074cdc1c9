"""What all editors share: the frame, forms, settings, files in and out."""
