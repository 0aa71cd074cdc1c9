"""The screens that are made for others to read: the one-page report and the certificate of taking part."""
