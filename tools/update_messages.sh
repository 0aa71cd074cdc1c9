#!/usr/bin/env bash
# Collect texts for translators, merge them into every language, and compile: update_messages.sh PYTHON [LANGUAGE...]
#
# Languages that have a folder already need not be named. A new one is offered to learners as soon as one of its texts is translated.
#
# The domain `django` holds the interface, `content` the words of the self-assessment. The LMS looks for a domain
# `text`, so that one is a link to `django` in every language.
set -euo pipefail

cd "$(dirname "$0")/.."
python=$(realpath --no-symlinks "$1")
shift
catalogues="$PWD/translations"
mapfile -t languages < <(
    for folder in "$@" "$catalogues"/*/LC_MESSAGES; do
        basename "${folder%/LC_MESSAGES}"
    done | sort -u
)

for name in xgettext msgmerge msgfmt msguniq; do
    command -v "$name" >/dev/null || {
        echo "gettext is not installed: $name is missing. On Debian and Ubuntu: apt-get install gettext" >&2
        exit 1
    }
done

collect_interface() {
    local options=(--no-obsolete --no-wrap --add-location=file --keep-pot --domain=django)
    local language
    for language in "${languages[@]}"; do
        mkdir -p "$catalogues/$language/LC_MESSAGES"
        options+=(--locale "$language")
    done
    (cd csr_xblock && PYTHONPATH="$PWD/.." "$python" -m django makemessages "${options[@]}" --settings tests.settings)
}

collect_content() {
    local language catalogue new="$catalogues/content.pot.new"
    "$python" -m csr_xblock.content.messages >"$new"
    mv "$new" "$catalogues/content.pot"
    for language in "${languages[@]}"; do
        catalogue="$catalogues/$language/LC_MESSAGES/content.po"
        if [ -f "$catalogue" ]; then
            msgmerge --quiet --update --backup=none --no-wrap --no-fuzzy-matching "$catalogue" "$catalogues/content.pot"
        else
            msginit --no-translator --no-wrap --locale "$language" --input "$catalogues/content.pot" \
                --output-file "$catalogue" 2>/dev/null
        fi
    done
}

# A language counts as available once it has a compiled catalogue, so an empty one must not be compiled.
has_translations() {
    [ -f "$1" ] && [ "$(msgattrib --translated --no-fuzzy --no-obsolete "$1" | grep --count '^msgid')" -gt 1 ]
}

compile() {
    local folder domain
    for folder in "$catalogues"/*/LC_MESSAGES; do
        for domain in django content; do
            if has_translations "$folder/$domain.po"; then
                msgfmt --check-format --output-file "$folder/$domain.mo" "$folder/$domain.po"
            fi
        done
        for ending in po mo; do
            [ ! -f "$folder/django.$ending" ] || ln --symbolic --force "django.$ending" "$folder/text.$ending"
        done
    done
}

forget_dates() {
    # Otherwise every run would change every catalogue.
    sed --in-place '/^"POT-Creation-Date:/d' "$catalogues"/*.pot "$catalogues"/*/LC_MESSAGES/{django,content}.po
}

collect_interface
collect_content
forget_dates
compile
