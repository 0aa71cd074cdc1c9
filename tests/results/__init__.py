"""Tests of what is kept, with a real database: SQLite, and MariaDB by `make test-mysql`."""
