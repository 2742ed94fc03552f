"""What content/evaluation.json holds, by name. `digest evaluate --write` writes it; docs/evaluation.md describes it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Part = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0)]
Month = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2})?$")]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class PageTable(_Table):
    """A page that was measured."""

    articles: Count
    printed: Month | None


class MeasureTable(_Table):
    """Things found and missed."""

    precision: Part
    recall: Part
    f1: Part
    wanted: Count
    found: Count


class ShareTable(_Table):
    """Answers right and wrong."""

    share: Part
    right: Count
    asked: Count


class EvaluationTable(_Table):
    """The whole of evaluation.json."""

    pages: dict[str, PageTable]
    measures: dict[str, MeasureTable]
    shares: dict[str, ShareTable]
    means: dict[str, Part]
