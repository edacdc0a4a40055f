"""The names of HTML's elements, which tell a tag from a placeholder such as `<ID>`."""

from __future__ import annotations

_NAMES = """
a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink
blockquote body br button canvas caption center cite code col colgroup data datalist dd del
details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame
frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li
link main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup
option output p param picture pre progress q rp rt ruby s samp script search section select slot
small source span strike strong style sub summary sup svg table tbody td template textarea tfoot
th thead time title tr track tt u ul var video wbr
"""
_BLOCKS = "p div li tr table ul ol h1 h2 h3 h4 h5 h6 dt dd summary section"

ELEMENTS = frozenset(_NAMES.split())
"""Every element that browsers know, the old ones included."""
BREAKS = frozenset({"br", "hr", *_BLOCKS.split(), *(f"/{name}" for name in _BLOCKS.split())})
"""Tags, closing ones with their slash, that start a new line on the page."""
