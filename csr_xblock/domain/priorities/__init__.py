"""What comes first: the goals and the small things that the scorecard proposes, and what a company has confirmed."""
