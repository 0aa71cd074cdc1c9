"""The demo: scenarios, people and a page shell around our blocks, with the LMS's ids, addresses and services."""
