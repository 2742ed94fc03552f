"""What an editor should know of a plan before anything is drawn: addresses not noted down, readings in doubt."""

from collections.abc import Iterator

from builder.model.catalogue import Catalogue
from builder.model.problems import Problem, Severity
from builder.outputs.addresses import addresses


def not_given_out(catalogue: Catalogue) -> Iterator[Problem]:
    """One problem for all addresses that content/addresses.tsv does not hold yet."""
    known = set(catalogue.given_out)
    new = [address for address in addresses_of(catalogue) if address not in known]
    if new:
        what = f"{len(new)} addresses are not noted down, the first is {new[0]}"
        hint = "Run: digest check --fix. Noted addresses are watched, so that none of them ever dies."
        yield Problem("addresses.tsv", 0, "L203", what, hint, Severity.WARNING)


def addresses_of(catalogue: Catalogue) -> list[str]:
    """Every address that the site gives out, sorted."""
    return sorted({one.address for one in addresses(catalogue)})


def doubtful_readings(catalogue: Catalogue) -> Iterator[Problem]:
    """Characters with several readings that no name and no phrase decides: a title may file in the wrong place."""
    for entry in catalogue.entries:
        if entry.reading.doubtful:
            what = f"the reading of {'、'.join(entry.reading.doubtful)} rests on a character table: {entry.reading.title}"
            hint = "If it is wrong, add the phrase to builder/lexicon/phrases.tsv."
            yield Problem(entry.path, 1, "L204", what, hint, Severity.NOTE)
