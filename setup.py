"""
Builds csr-xblock. Tools are configured in pyproject.toml; docs/packaging.md says why things are as they are.
"""

import re
from pathlib import Path

from setuptools import find_packages, setup

ROOT = Path(__file__).resolve().parent
LINKED_FOLDERS = ("static", "translations", "locale")

# xblock-sdk 0.14, the newest for Python 3.11, needs the extra without asking for it.
WORKBENCH = ["XBlock[django]>=5.2,<7", "xblock-sdk>=0.14,<1"]
TEST = [
    "axe-playwright-python>=0.1.4",
    "build>=1.2",
    "hypothesis>=6.100",
    "playwright>=1.45",
    "pytest>=8.2",
    "pytest-django>=4.9",
]
DEV = [
    "django-stubs>=5.1",
    "import-linter>=2.3",
    "mypy>=1.13",
    "ruff>=0.8",
    "types-lxml>=2025.3.30",
    "types-openpyxl>=3.1",
]
# Peers that `make bench` measures beside us. They import pkg_resources, which setuptools 82 no longer has.
BENCH = ["xblock-poll>=1.16,<2", "xblock-problem-builder>=5.2,<6", "setuptools<81"]


def stop_without_links() -> None:
    """Stop a build that would silently ship no script, style sheet or translation."""
    missing = [name for name in LINKED_FOLDERS if not (ROOT / "csr_xblock" / name).is_dir()]
    if missing:
        raise SystemExit(
            f"csr_xblock/{', csr_xblock/'.join(missing)} should be symbolic links to folders of this repository, "
            "but are not. Clone with `git -c core.symlinks=true clone`, or install from the .tar.gz: "
            "pip loses the links of a .zip."
        )


def read_version() -> str:
    """Return the version in csr_xblock/__init__.py without importing the package."""
    text = (ROOT / "csr_xblock" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("csr_xblock/__init__.py does not say __version__.")
    return found.group(1)


stop_without_links()

setup(
    name="csr-xblock",
    version=read_version(),
    description="CSR Step by Step: a self-assessment and learning programme for small companies, as Open edX blocks",
    long_description=(ROOT / "README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    license="Apache-2.0 AND CC-BY-4.0",
    license_files=["LICENSE", "NOTICE", "csr_xblock/content/data/LICENSE.md"],
    keywords="open edx xblock csr sustainability balanced scorecard self-assessment",
    classifiers=[
        "Development Status :: 4 - Beta",
        "Framework :: Django",
        "Framework :: Django :: 4.2",
        "Framework :: Django :: 5.2",
        "Intended Audience :: Education",
        "Natural Language :: Bulgarian",
        "Natural Language :: English",
        "Natural Language :: Greek",
        "Natural Language :: Latvian",
        "Natural Language :: Lithuanian",
        "Natural Language :: Polish",
        "Natural Language :: Portuguese",
        "Natural Language :: Romanian",
        "Natural Language :: Spanish",
        "Programming Language :: Python :: 3.11",
        "Programming Language :: Python :: 3.12",
        "Typing :: Typed",
    ],
    python_requires=">=3.11",
    # Ranges and no pins: the package lives inside somebody's LMS, whose versions win.
    # web_fragments is not listed: XBlock brings it, as a dependency up to 6.1 and as its own module since 6.2.
    install_requires=[
        "Django>=4.2,<6",
        "XBlock>=5.2,<7",
        "XlsxWriter>=3.2,<4",
        "django-countries>=7.6,<10",
        "edx-opaque-keys>=2.5",
        "lxml>=5,<7",
        "nh3>=0.2.21",
        "openpyxl>=3.1,<4",
    ],
    extras_require={
        "bench": BENCH,
        "dev": DEV,
        "mysql": ["mysqlclient>=2.2,<3"],
        "test": TEST,
        "workbench": WORKBENCH,
    },
    packages=find_packages(include=["csr_xblock", "csr_xblock.*"]),
    include_package_data=False,
    package_data={
        "csr_xblock": [
            "py.typed",
            "templates/**/*.html",
            "templates/**/*.txt",
            "static/**/*.css",
            "static/**/*.js",
            "static/**/*.svg",
            "translations/*/LC_MESSAGES/*.po",
            "translations/*/LC_MESSAGES/*.mo",
            "locale/*/LC_MESSAGES/*.po",
            "locale/*/LC_MESSAGES/*.mo",
        ],
        "csr_xblock.content": ["data/**/*.xml", "data/LICENSE.md", "schema/*.rng"],
    },
    entry_points={
        "xblock.v1": [
            "csr_program = csr_xblock.program_block:CsrProgramXBlock",
            "csr_assessment = csr_xblock.assessment_block:CsrAssessmentXBlock",
            "csr_unit = csr_xblock.unit_block:CsrUnitXBlock",
        ],
        "lms.djangoapp": ["csr_xblock = csr_xblock.apps:CsrXBlockConfig"],
        "cms.djangoapp": ["csr_xblock = csr_xblock.apps:CsrXBlockConfig"],
        "console_scripts": ["csr-xblock = csr_xblock.cli:main"],
    },
    zip_safe=False,
)
