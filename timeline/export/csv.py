"""CSV as RFC 4180 has it, in UTF-8 with plain line feeds.

A cell that begins with `=`, `+`, `-` or `@` runs as a formula in a spreadsheet.  The files of a build
keep every cell as it is, for quotes are verbatim and must read back the same; `for_spreadsheet`
puts an apostrophe before such cells, for a copy that is only to be looked at.
"""

from __future__ import annotations

from timeline.table import Source, rows

FORMULA = ("=", "+", "-", "@", "\t", "\r")
SPECIAL = frozenset(',"\r\n')


def render(table: Source, for_spreadsheet: bool = False) -> str:
    """The table as CSV, with a header line."""
    # pandas' own writer leaves a lone carriage return bare, which reads back as two rows
    cell = _guarded if for_spreadsheet else _cell
    lines = [table.columns, *(row.values() for row in rows(table))]
    return "".join(",".join(map(cell, line)) + "\n" for line in lines)


def _cell(value: object) -> str:
    text = str(value)
    if SPECIAL.isdisjoint(text) and text.strip() == text:
        return text
    return '"' + text.replace('"', '""') + '"'


def _guarded(value: object) -> str:
    """Text that would run as a formula stands behind an apostrophe; numbers and BCE dates stay."""
    text = str(value)
    harmless = not isinstance(value, str) or text.replace("-", "").isdigit()
    return _cell(text if harmless or not text.startswith(FORMULA) else f"'{text}")
