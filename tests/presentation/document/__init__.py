"""The strategy document in sentences, without a database."""
