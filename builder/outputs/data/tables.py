"""The tables of the data package. What describes them (package, schemas, codebook) is made from these values alone."""

from builder.outputs.data.article_table import ARTICLES
from builder.outputs.data.fact_tables import EVENTS, FIGURES
from builder.outputs.data.lookup_tables import PLACES, TERMS, UNITS
from builder.outputs.data.schema import Table

TABLES: tuple[Table, ...] = (ARTICLES, FIGURES, EVENTS, PLACES, TERMS, UNITS)
