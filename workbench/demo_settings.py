"""
Django settings of the demo: the XBlock SDK's workbench, made to behave towards our blocks as the LMS does.

Written out instead of star-imported from the SDK, whose settings put files into the current folder. Everything that
is written goes to workbench/var/. Never use these settings for a public site: anybody can be anybody.
"""

import os
from pathlib import Path

import django

WORKBENCH_DIR = Path(__file__).resolve().parent
VAR_DIR = WORKBENCH_DIR / "var"
DATABASE_FILE = Path(os.environ.get("CSR_WORKBENCH_DB", VAR_DIR / "demo.sqlite3")).resolve()
DATABASE_FILE.parent.mkdir(parents=True, exist_ok=True)

DEBUG = True
SECRET_KEY = "not-secret-because-the-demo-knows-no-passwords"  # noqa: S105
ALLOWED_HOSTS = ["*"]

INSTALLED_APPS = [
    "csr_demo",  # before staticfiles, because both bring a `runserver`
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django_countries",
    "workbench",
    "csr_xblock",
]

MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "csr_demo.languages.TranslatedLanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "csr_demo.identity.IdentityMiddleware",
    "csr_demo.looking_as.CurrentRequestMiddleware",
]

ROOT_URLCONF = "csr_demo.urls"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]

# The database may be put back or removed while the server runs, so nothing is kept beside it.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(DATABASE_FILE),
        "OPTIONS": {"timeout": 20},
    },
}
if django.VERSION >= (5, 1):
    # Readers do not wait for a writer, as on the servers that the LMS uses.
    DATABASES["default"]["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL;"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SESSION_ENGINE = "django.contrib.sessions.backends.db"

USE_TZ = True
TIME_ZONE = "Europe/Vilnius"
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
LOCALE_PATHS = [WORKBENCH_DIR / "locale"]

STATIC_URL = "/static/"

WORKBENCH = {
    "reset_state_on_restart": False,
    "services": {"settings": "workbench.services.SettingsService"},
}
CSR_DEMO_SCENARIOS = Path(os.environ.get("CSR_WORKBENCH_SCENARIOS", WORKBENCH_DIR / "scenarios"))

# Reminders are off on a site until its operator says otherwise; the demo shows them, and nothing leaves this machine.
CSR_XBLOCK_REMINDERS = True
CSR_XBLOCK_COURSES = "csr_demo.course_door.DemoCourses"
LMS_ROOT_URL = os.environ.get("CSR_WORKBENCH_URL", "http://127.0.0.1:8000")
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATABASE_FILE.parent / "mails"
DEFAULT_FROM_EMAIL = "course@example.com"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"level": "WARNING"}, "django.server": {"level": "WARNING"}},
}
