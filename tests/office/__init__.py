"""Tests that open, change and save files in LibreOffice; `make test-office` finds it or installs it."""
