"""Settings of bench/size.py: those of the demo without its debugging, on the database that CSR_TEST_DB names."""

import os

from demo_settings import *  # noqa: F403
from demo_settings import DATABASE_FILE, DATABASES

from tests.settings import MAKERS

DEBUG = False
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
# In a file, as on a disk of a server; by itself Django tests SQLite in memory.
DATABASES["default"]["TEST"] = {"NAME": f"{DATABASE_FILE}.size"}
if os.environ.get("CSR_TEST_DB"):
    DATABASES = {"default": MAKERS[os.environ["CSR_TEST_DB"]]()}
