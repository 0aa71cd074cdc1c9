"""The hunt for the good things that a company does already, before anybody asks for more."""
