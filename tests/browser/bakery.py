"""The bakery of the scoring vectors: its answer to every item, and what the scorecard must say of it."""

import json
from pathlib import Path

VECTORS = json.loads((Path(__file__).resolve().parents[1] / "vectors" / "scoring_vectors.json").read_text())
CASE = next(case for case in VECTORS["cases"] if case["input"]["id"] == "worked-example")

ANSWERS = "112032213223211131211110323221101221001011012110"
LEVELS = {item: int(level) for item, level in zip(VECTORS["item_order"], ANSWERS, strict=True)}
OVERALL = 32
EVIDENCE = "Risk assessment of May, in the green folder in the office."
WEEKEND = (
    "Friday 132 kWh, Monday 84 kWh. In the bins: film and paper cups. Savings: timer for the proving cabinet, shop "
    "lights off, smaller late bake. Responsible: the shift leader."
)
