"""
Small Django settings for tests that need neither the LMS nor the demo.

SQLite by default. With CSR_TEST_DB=mysql the same tests run on MySQL or MariaDB, with CSR_TEST_DB=postgres on
PostgreSQL, reached by CSR_TEST_DB_SOCKET or CSR_TEST_DB_HOST and CSR_TEST_DB_PORT, as CSR_TEST_DB_USER with
CSR_TEST_DB_PASSWORD.
"""

import os
import tempfile
from pathlib import Path
from typing import Any


def sqlite_database() -> dict[str, Any]:
    """Return a database in a file, because tests of parallel saves need more than one connection to it."""
    folder = Path(tempfile.gettempdir()) / f"csr-xblock-tests-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    name = str(folder / f"{os.getpid()}.sqlite3")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": {"timeout": 20},
        "TEST": {"NAME": name},
    }


def mysql_database() -> dict[str, Any]:
    """Return the database that the environment names, set up like the one of the LMS."""
    return named_database("mysql", user="root") | {
        "OPTIONS": {"charset": "utf8mb4"},
        "TEST": {"CHARSET": "utf8mb4", "COLLATION": "utf8mb4_general_ci"},
    }


def postgres_database() -> dict[str, Any]:
    """Return the database that the environment names. A socket is named by its folder."""
    return named_database("postgresql", user="postgres")


def named_database(engine: str, user: str) -> dict[str, Any]:
    """Return where the environment says that the server is; each process that tests makes a database of its own."""
    return {
        "ENGINE": f"django.db.backends.{engine}",
        "NAME": "csr_xblock",
        "HOST": os.environ.get("CSR_TEST_DB_SOCKET") or os.environ.get("CSR_TEST_DB_HOST", "127.0.0.1"),
        "PORT": os.environ.get("CSR_TEST_DB_PORT", ""),
        "USER": os.environ.get("CSR_TEST_DB_USER", user),
        "PASSWORD": os.environ.get("CSR_TEST_DB_PASSWORD", ""),
    }


MAKERS = {"mysql": mysql_database, "postgres": postgres_database, "sqlite": sqlite_database}

SECRET_KEY = "for-tests-only"
ROOT_URLCONF = "tests.urls"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django_countries",
    "csr_xblock",
]
DATABASES = {"default": MAKERS[os.environ.get("CSR_TEST_DB") or "sqlite"]()}
# Each test has a database of its own, so nothing may be kept from one to the next.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
STATIC_URL = "/static/"

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("en", "English"),
    ("lt", "Lietuvių"),
    ("bg", "Български"),
    ("pl", "Polski"),
    ("es", "Español"),
    ("ro", "Română"),
    ("el", "Ελληνικά"),
    ("lv", "Latviešu"),
    ("pt", "Português"),
]
