"""Which blocks stand around a block and inside it."""

from csr_xblock.openedx.children import assessment_block, nearest_programme, unit_blocks
from tests.openedx.trees import NESTED, Tree


def name_of(block: object) -> str:
    """Return a block's name in its course, '' for none."""
    return "" if block is None else str(block.scope_ids.usage_id.block_id)  # type: ignore[attr-defined]


def test_nearest_programme_is_found_from_deep_inside() -> None:
    """A unit may stand in native containers."""
    tree = Tree(NESTED)

    assert name_of(nearest_programme(tree("csr_unit", "deep"))) == "inner"
    assert name_of(nearest_programme(tree("csr_unit", "flat"))) == "outer"


def test_programme_is_its_own_nearest() -> None:
    """Its settings are its own, not those of one around it."""
    assert name_of(nearest_programme(Tree(NESTED)("csr_program", "inner"))) == "inner"


def test_block_alone_has_no_programme() -> None:
    """Assessment and units work spread over a course."""
    assert nearest_programme(Tree('<vertical><csr_unit url_name="u"/></vertical>')("csr_unit", "u")) is None


def test_units_are_listed_in_the_authors_order_also_with_faults() -> None:
    """Blocks of other kinds are left out."""
    inside = '<html>x</html><csr_unit url_name="a" opens-when="("/><csr_assessment/><csr_unit url_name="b"/>'
    programme = Tree(f'<csr_program url_name="p">{inside}</csr_program>')("csr_program", "p")

    assert [name_of(unit) for unit in unit_blocks(programme)] == ["a", "b"]


def test_first_assessment_is_the_programmes() -> None:
    """Others may be there for a later measurement."""
    inside = '<csr_unit/><csr_assessment url_name="a"/><csr_assessment url_name="b"/>'

    assert (
        name_of(assessment_block(Tree(f'<csr_program url_name="p">{inside}</csr_program>')("csr_program", "p"))) == "a"
    )
    assert assessment_block(Tree('<csr_program url_name="p"/>')("csr_program", "p")) is None
