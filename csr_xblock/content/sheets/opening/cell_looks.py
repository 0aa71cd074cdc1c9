"""How cells look, as far as it changes what people read: their number format, and whether they are struck through."""

from dataclasses import dataclass

from csr_xblock.content.sheets.opening.cell_texts import is_on
from csr_xblock.content.sheets.opening.package import Attributes

GENERAL = "General"
BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss", 49: "@",
}  # fmt: skip
"""The formats that are known by number (ECMA-376 part 1, 18.8.30), as far as their look is the same everywhere."""


@dataclass(frozen=True, slots=True)
class CellLook:
    """`number_format` is '' for one that differs from country to country, such as money."""

    number_format: str = GENERAL
    is_struck: bool = False


class CellLooks:
    """Reads the part with the styles into `looks`, by the number that cells name."""

    def __init__(self) -> None:
        self.looks: list[CellLook] = []
        self._section = ""
        self._formats: dict[int, str] = dict(BUILT_IN)
        self._struck_fonts: list[bool] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if name in ("numFmts", "fonts", "cellXfs"):
            self._section = name
        elif name == "numFmt" and self._section == "numFmts":
            self._formats[int(attributes["numFmtId"])] = attributes["formatCode"]
        elif name == "font" and self._section == "fonts":
            self._struck_fonts.append(False)
        elif name == "strike" and self._section == "fonts":
            self._struck_fonts[-1] = is_on(attributes)
        elif name == "xf" and self._section == "cellXfs":
            self.looks.append(self._look(int(attributes.get("numFmtId", "0")), int(attributes.get("fontId", "0"))))

    def end(self, name: str) -> None:
        """Take the end of an element."""
        if name == self._section:
            self._section = ""

    def text(self, words: str) -> None:
        """Pass over words: styles have none."""

    def _look(self, number_format: int, font: int) -> CellLook:
        is_struck = font < len(self._struck_fonts) and self._struck_fonts[font]
        return CellLook(self._formats.get(number_format, ""), is_struck)
