"""What the screens of a company's work are called in addresses."""

HOME = "home"
HUNT = "hunt"
STAKEHOLDERS = "stakeholders"
IMPORTANCE = "importance"
UNDERSTAND = "understand"
PLAN = "plan"
ACTION = "action"
