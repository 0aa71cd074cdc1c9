"""The screens on questions of banks and customers: how ready the company is, and two letters."""
