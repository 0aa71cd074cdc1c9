"""Settings of the measurements: those of the demo without its debugging, plus the apps of the other packages."""

from demo_settings import *  # noqa: F403
from demo_settings import INSTALLED_APPS as DEMO_APPS

DEBUG = False
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
INSTALLED_APPS = [*DEMO_APPS, "problem_builder"]
