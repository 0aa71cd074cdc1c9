"""
Builds csr-xblock: what pyproject.toml cannot say, which is a guard before the build, and the files beside the modules.
"""

from pathlib import Path

from setuptools import setup

ROOT = Path(__file__).resolve().parent
LINKED_FOLDERS = ("static", "translations", "locale")


def stop_without_links() -> None:
    """Stop a build that would silently ship no script, style sheet or translation."""
    missing = [name for name in LINKED_FOLDERS if not (ROOT / "csr_xblock" / name).is_dir()]
    if missing:
        raise SystemExit(
            f"csr_xblock/{', csr_xblock/'.join(missing)} should be symbolic links to folders of this repository, "
            "but are not. Clone with `git -c core.symlinks=true clone`, or install from the .tar.gz: "
            "pip loses the links of a .zip."
        )


stop_without_links()

setup(
    # Off, although it is on by default beside a [project] table: it takes the linked folders for packages.
    include_package_data=False,
    package_data={
        "csr_xblock": [
            "py.typed",
            "templates/**/*.html",
            "templates/**/*.txt",
            "static/**/*.css",
            "static/**/*.js",
            "static/**/*.svg",
            "static/csr_xblock/vendor/*/*",
            "translations/*/LC_MESSAGES/*.po",
            "translations/*/LC_MESSAGES/*.mo",
            "locale/*/LC_MESSAGES/*.po",
            "locale/*/LC_MESSAGES/*.mo",
        ],
        "csr_xblock.reports": ["document/parts/*.xml"],
        "csr_xblock.content": ["data/**/*.xml", "data/LICENSE.md", "schema/*.rng"],
    },
)
