"""Workbooks packed by hand, with what other programs write otherwise than ours; see each test for the program."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
SHEET = "Things"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def packed(
    rows: str,
    *,
    texts: str = "",
    styles: str = "",
    after: str = "",
    names: tuple[str, str] = (MAIN, RELATIONS),
    folder: str = "xl",
    root: str = "",
) -> bytes:
    """
    Return a workbook of one sheet, whose rows are given as XML.

    `texts` are the items of the shared list, `styles` the inner parts of the style sheet, `after` follows the rows;
    `root` stands before the targets of relations, such as / for absolute ones.
    """
    main, relations = names
    targets = f"/{folder}/" if root else ""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{relations}/officeDocument" '
        f'Target="{root}{folder}/workbook.xml"/></Relationships>',
        f"{folder}/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        f"{folder}/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
        f'<Relationship Id="rId1" Type="{relations}/worksheet" Target="{targets}worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{relations}/sharedStrings" Target="{targets}sharedStrings.xml"/>'
        f'<Relationship Id="rId3" Type="{relations}/styles" Target="{targets}styles.xml"/></Relationships>',
        f"{folder}/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{after}'
        "</worksheet>",
    }
    if texts:
        parts[f"{folder}/sharedStrings.xml"] = f'<sst xmlns="{main}">{texts}</sst>'
    if styles:
        parts[f"{folder}/styles.xml"] = f'<styleSheet xmlns="{main}">{styles}</styleSheet>'
    return zipped(parts)
