"""
Run by test_packaging.py with the Python of an environment in which only the wheel is installed; prints JSON.

It says what the installed package finds of its own files, in the ways of a development server, of Django and of the
LMS's collectstatic.
"""

import json
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path
from typing import Any

import django
from django.conf import settings
from opaque_keys.edx.locator import CourseLocator
from xblock.field_data import DictFieldData
from xblock.fields import ScopeIds
from xblock.test.tools import TestRuntime

LMS_LEAVES_OUT = {".py", ".pyc", ".scss"}
COURSE = CourseLocator("csr", "probe", "now")


class ProbeRuntime(TestRuntime):
    """A runtime without a learner, in which an asset's address is its path."""

    def local_resource_url(self, block: Any, uri: str) -> str:
        """Return the path as the block wrote it."""
        return uri


def shown(name: str, block_class: Any) -> dict[str, Any]:
    """Return what a block shows to somebody unknown: the HTML, and the assets that it asks for."""
    key = COURSE.make_usage_key(name, "probe")
    fields = {"unit": "g-why"} if name == "csr_unit" else {}
    runtime = ProbeRuntime(services={"field-data": DictFieldData(fields)})
    block = block_class(runtime, scope_ids=ScopeIds(None, name, key, key))
    fragment = block.render("student_view", {})
    return {"html": fragment.content, "assets": [resource.data for resource in fragment.resources]}


def served_in_development(block: Any, asset: str) -> bool:
    """Return whether the block's own address for development gives the file."""
    with block.open_local_resource(asset) as file:
        return bool(file.read())


def collected_by_lms(block: Any) -> list[str]:
    """Return what collectstatic would publish for a block: everything below its resources_dir, secrets included."""
    folder = Path(str(files(block.__module__.rsplit(".", 1)[0]))) / block.get_resources_dir()
    found = (path for path in folder.rglob("*") if path.is_file() and path.suffix not in LMS_LEAVES_OUT)
    return sorted(str(path.relative_to(folder)) for path in found)


def assets_of(package: Path) -> list[str]:
    """Return the paths of scripts and style sheets as blocks name them."""
    static = package / "static"
    return sorted(str(path.relative_to(static)) for path in static.rglob("*") if path.is_file())


def main() -> None:
    """Print what was found."""
    settings.configure(
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django_countries", "csr_xblock"],
        STATIC_URL="/static/",
        USE_I18N=True,
    )
    django.setup()
    from django.contrib.staticfiles import finders

    import csr_xblock
    from csr_xblock.content.library import packaged_instrument, packaged_units

    package = Path(csr_xblock.__file__).parent
    blocks = {entry.name: entry.load() for entry in entry_points(group="xblock.v1") if entry.name.startswith("csr_")}
    assets = assets_of(package)
    answer = {
        "package": str(package),
        "assets": assets,
        "items": len(packaged_instrument().items),
        "units": len(packaged_units()),
        "shown": {name: shown(name, block) for name, block in blocks.items()},
        "found_by_django": [asset for asset in assets if finders.find(asset)],
        "served_in_development": {
            name: [asset for asset in assets if served_in_development(block, asset)] for name, block in blocks.items()
        },
        "collected_by_lms": {name: collected_by_lms(block) for name, block in blocks.items()},
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
