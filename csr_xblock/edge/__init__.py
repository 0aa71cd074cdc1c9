"""What every block shares: base class, handlers, JSON and OLX in and out, rendering."""
