"""How everything of ours looks on a page, in numbers and words that can be compared between pages."""

from playwright.sync_api import Page

Look = dict[str, str | float]
Looks = dict[str, Look]

ROOT = ".csr"
FOREIGN = ".csr-unit-child"
PROPERTIES = [
    *("display", "position", "visibility", "opacity", "box-sizing", "float"),
    *("font-family", "font-size", "font-weight", "font-style", "font-variant", "line-height", "letter-spacing"),
    *("color", "background-color", "background-image", "text-align", "text-transform", "text-decoration-line"),
    *("text-decoration-color", "text-indent", "text-shadow", "white-space", "vertical-align", "word-spacing"),
    *("list-style-type", "list-style-position", "list-style-image", "box-shadow", "cursor", "appearance", "filter"),
    *(f"{box}-{side}" for box in ("margin", "padding") for side in ("top", "right", "bottom", "left")),
    *(f"border-{side}-{what}" for side in ("top", "right", "bottom", "left") for what in ("width", "style", "color")),
    *("border-top-left-radius", "border-top-right-radius", "border-bottom-left-radius", "border-bottom-right-radius"),
    *("outline-style", "outline-width", "outline-color", "outline-offset", "gap", "max-width", "min-height"),
]
MARKS = ["content", "display", "color", "font-size", "font-family"]
"""What is compared of ::before and ::after, and but for the display of the mark of a list's entry."""

RING = ["outline-style", "outline-width", "outline-color", "outline-offset", "box-shadow", "border-top-color", "color"]
"""What shows where the keyboard is."""

FOCUSABLE = "a[href], button:enabled, input:enabled:not([type=hidden]), select, textarea, summary, [tabindex='0']"
PIXELS = 1.0
"""By how many pixels a box may differ: browsers round lines of text."""

STILL = f"""
*, ::before, ::after {{ transition: none !important; animation: none !important; }}
{FOREIGN} {{ display: none !important; }}
"""
"""Native blocks look as the host wants, so they are left out."""

SET_WIDTH = """async ([root, width]) => {
  const page = document.querySelector(root)?.closest(".xblock:not(:has(> .vert-mod))") ?? document.querySelector(root);
  page.style.setProperty("inline-size", `${width}px`, "important");
  // Scripts that watch the size are called with the next picture.
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
}"""
READ = """({ root, foreign, properties, marks, ring, focusable }) => {
  const looks = {};
  document.activeElement.blur();
  const pick = (style, names, prefix, look) => {
    for (const name of names) look[prefix + name] = style.getPropertyValue(name);
  };
  const nameOf = (element) => {
    const id = element.id && !/[0-9a-f]{8}/.test(element.id) ? `#${element.id}` : "";
    return element.localName + id + [...element.classList].map((one) => `.${one}`).join("");
  };
  const walk = (element, path) => {
    if (element.matches(foreign) || ["SCRIPT", "STYLE", "TEMPLATE", "OPTION"].includes(element.tagName)) return;
    const look = {};
    const style = getComputedStyle(element);
    pick(style, properties, "", look);
    for (const pseudo of ["::before", "::after", "::marker"]) {
      const its = getComputedStyle(element, pseudo);
      const isThere = pseudo === "::marker" ? style.display === "list-item" : !["none", "normal"].includes(its.content);
      look[pseudo] = String(isThere);
      if (isThere) pick(its, marks, `${pseudo} `, look);
    }
    const box = element.getBoundingClientRect();
    look["box width"] = box.width;
    look["box height"] = box.height;
    looks[path] = look;
    const seen = {};
    for (const child of element.children) {
      const name = nameOf(child);
      seen[name] = (seen[name] ?? 0) + 1;
      walk(child, `${path} > ${name}${seen[name] > 1 ? `(${seen[name]})` : ""}`);
    }
  };
  const outermost = [...document.querySelectorAll(root)].filter((one) => !one.parentElement.closest(root));
  outermost.forEach((one, number) => walk(one, `${nameOf(one)}(${number + 1})`));
  outermost.forEach((one, number) => {
    [...one.querySelectorAll(focusable)]
      .filter((found) => !found.closest(foreign) && found.checkVisibility())
      .forEach((found, place) => {
        found.focus({ preventScroll: true });
        const path = `focus ${number + 1}.${place + 1} ${nameOf(found)}`;
        looks[path] = { "has the focus": String(document.activeElement === found) };
        pick(getComputedStyle(found), ring, "ring ", looks[path]);
      });
  });
  return looks;
}"""


def looks_of(page: Page, width: int) -> Looks:
    """Return how each element of ours looks in a block of that width, by its way from the block's root."""
    page.add_style_tag(content=STILL)
    page.evaluate(SET_WIDTH, [ROOT, width])
    # Only then does the browser show a ring around what a script focuses.
    page.keyboard.press("Tab")
    asked = {
        "root": ROOT,
        "foreign": FOREIGN,
        "properties": PROPERTIES,
        "marks": MARKS,
        "ring": RING,
        "focusable": FOCUSABLE,
    }
    looks: Looks = page.evaluate(READ, asked)
    return looks


def differences(expected: Looks, found: Looks) -> list[str]:
    """Return a line for each property of an element that looks otherwise, and for each element that is not there."""
    lines = [f"{path}: only on one of the pages" for path in sorted(expected.keys() ^ found.keys())]
    for path in expected.keys() & found.keys():
        before, after = expected[path], found[path]
        lines += [
            f"{path}: {name} is {after.get(name)!r}, not {before.get(name)!r}"
            for name in sorted(before.keys() | after.keys())
            if not _is_alike(before.get(name), after.get(name))
        ]
    return lines


def _is_alike(one: str | float | None, other: str | float | None) -> bool:
    if isinstance(one, str) or isinstance(other, str) or one is None or other is None:
        return one == other
    return abs(one - other) <= PIXELS
