"""What is measured: our pages and handlers, and beside them the SDK's samples and other packages' blocks."""

import itertools
from collections.abc import Callable

from csr_demo.keys import course_key_of
from django.http import HttpResponse
from django.test import Client
from lxml import html
from measuring import Subject
from our_scenarios import DRAFT, LARGE_PROGRAM, PROGRAM, UNIT as UNIT_SCENARIO, Learner, screen_url
from our_scenarios import SCORECARD as SCORECARD_SCENARIO

from csr_xblock.content.library import packaged_instrument
from csr_xblock.openedx.screens import short_id_of_key

FLOOR = "SDK sample: empty block"
PERSPECTIVE = "csr_assessment: one perspective"
SCORECARD = "csr_assessment: scorecard"
PATH = "csr_program: learning path, 11 units"
LARGE_PATH = "csr_program: learning path, 44 units"
UNIT = "csr_unit: one unit"
POLL = "Poll: survey, 48 questions"
PROBLEM_BUILDER = "Problem Builder: 48 ratings"
SAVE = "csr_assessment: save one answer"
THUMBS = "SDK sample: thumbs vote"
