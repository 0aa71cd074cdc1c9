/**
 * The words of the page's scripts in English, in the way of Django's catalogues. Languages without such a file
 * have neither `gettext` nor `ngettext`, as on the platform.
 */
(() => {
  "use strict";
  /** @type {Record<string, string>} */
  const words = {};
  window.gettext = (text) => words[text] ?? text;
  window.ngettext = (one, many, count) => (count === 1 ? window.gettext(one) : window.gettext(many));
})();
