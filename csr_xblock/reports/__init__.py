"""Files to take away: tables of presentation as CSV and XLSX, written piece by piece while they are sent."""
