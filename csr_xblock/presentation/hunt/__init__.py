"""What a company does already, as pages show it."""
