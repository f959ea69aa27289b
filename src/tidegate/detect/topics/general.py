"""Words by which a text asks or explains in general: what they are found with concerns nobody in particular."""

from __future__ import annotations

from typing import Final

GENERAL: Final = """
table, column, columns, function, class, schema, api, endpoint, database, def, import, json, enum, struct, query
what is, what are, what does, how does, how do i, explain, difference between, in general, definition of, define
history of, list of, overview of, tutorial, for example, types of, causes of, wikipedia, textbook, lecture
essay about
was ist, was sind, wie funktioniert, erkläre, unterschied zwischen, im allgemeinen, definition von
geschichte der
qu'est-ce que, expliquez, explique, différence entre, en général, définition de, histoire de, quels sont
quelles sont
qué es, qué son, cuáles son, explica, diferencia entre, en general, definición de, historia de
"""
