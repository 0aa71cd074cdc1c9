"""What the platform is told besides completion: points. Events of our own will be published here, too."""

from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.speaking import in_hosts_language


@in_hosts_language
def publish_grade(block: PlatformBlock, value: float, max_value: float) -> None:
    """Tell the points of the person in front of the screen. Fewer than before change nothing."""
    block.runtime.publish(block, "grade", {"value": value, "max_value": max_value, "only_if_higher": True})
