/** Style sheets as docs/packaging.md says: one declaration a line, logical sides, names that begin with csr-. */
const sides = "left|right|top|bottom";

export default {
  extends: ["stylelint-config-standard"],
  plugins: ["@stylistic/stylelint-plugin"],
  rules: {
    "@stylistic/block-opening-brace-newline-after": "always",
    "@stylistic/declaration-block-semicolon-newline-after": "always",
    "@stylistic/declaration-block-trailing-semicolon": "always",
    "@stylistic/indentation": 2,
    "@stylistic/max-line-length": 120,
    "@stylistic/selector-list-comma-newline-after": "always",
    "declaration-block-single-line-max-declarations": 1,
    "media-feature-range-notation": "prefix",
    // What stands later wins on purpose; the order of our files is that of the pages.
    "no-descending-specificity": null,
    "selector-class-pattern": /^(csr|demo)(-{1,2}[a-z0-9]+|__[a-z0-9]+)*$/,
    "value-keyword-case": [
      "lower",
      { ignoreKeywords: ["Canvas", "CanvasText", "GrayText", "Highlight", "currentColor"] },
    ],
    // A page may be read from right to left, and a Studio page may be turned.
    "property-disallowed-list": [
      ...["left", "right", "top", "bottom", "width", "height", "min-width", "min-height", "max-width", "max-height"],
      `/^(margin|padding|border|inset|scroll-margin|scroll-padding)-(${sides})/`,
      "/^border-(top|bottom)-(left|right)-radius$/",
    ],
    "declaration-property-value-disallowed-list": { "/^(text-align|float|clear)$/": ["left", "right"] },
  },
};
