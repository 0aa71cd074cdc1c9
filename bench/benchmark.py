"""Load the scenarios, bring a learner to where things are measured, measure all subjects in turns, and print."""

from pathlib import Path

import our_scenarios
from csr_demo.languages import translated_languages
from django.conf import settings
from django.test import Client
from hostile_files import costs
from loading import load_scenarios
from measuring import measure
from peer_scenarios import PEER_SCENARIOS
from report import print_costs, print_report
from subjects import all_subjects, our_screens
from targets import Extremes, cost_target, targets
from weight import weigh

from csr_xblock.content.library import packaged_instrument

ROUNDS = 60


def run_benchmark(folder: Path) -> None:
    """Measure everything in one run and print the table."""
    load_scenarios(folder, PEER_SCENARIOS | our_scenarios.OUR_SCENARIOS)
    client = Client()
    our_scenarios.prepare(client)
    results = measure(all_subjects(client), client, ROUNDS)
    hostile = costs()
    print_costs(hostile)
    limits = (*targets(results, find_extremes(client)), cost_target(hostile))
    print_report(list(results.values()), limits, ROUNDS)


def find_extremes(client: Client) -> Extremes:
    """Return the heaviest of our screens in every translated language, and how often the questions were parsed."""
    found = []
    languages = [code for code, _ in translated_languages()]
    for language in languages:
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        for name, url in our_screens():
            found.append((weigh(client.get(url), client).html, f"{name}, {language}"))
    del client.cookies[settings.LANGUAGE_COOKIE_NAME]
    heaviest, screen = max(found)
    return Extremes(heaviest, screen, len(languages), packaged_instrument.cache_info().misses)
