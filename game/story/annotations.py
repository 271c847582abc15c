"""What a field of a model means: the list its names belong to, and where its text stands for translators."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


class Model(BaseModel):
    """A frozen model that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True, slots=True)
class Ref:
    """A name out of a list: one of the shared lists, the scenes of the story, or the backgrounds."""

    list: str


@dataclass(frozen=True, slots=True)
class Translatable:
    """A text that people read: where it stands inside its scene or list, and what a translator should know.

    Both are templates: `me` is the part that holds it, `up` the part around that, `name` that of its field;
    a comment also has `eyes`, through whose we look, `mood`, and each field of the cast by its name.
    """

    where: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition."""


@dataclass(frozen=True, slots=True)
class First:
    """The value behind the word of a step."""


Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$", max_length=60)]
Was = tuple[Id, ...]
"""The ids something had before: sessions and written plays still use them."""

Who = Annotated[Id, Ref("cast")]
IndicatorId = Annotated[Id, Ref("indicators")]
FeelingId = Annotated[Id, Ref("feelings")]
ReasonId = Annotated[Id, Ref("reasons")]
ExcuseId = Annotated[Id, Ref("excuses")]
PlanId = Annotated[Id, Ref("plans")]
ServiceId = Annotated[Id, Ref("help")]
SceneId = Annotated[Id, Ref("scenes")]
Background = Annotated[Id, Ref("backgrounds")]

Words = Annotated[str, StringConstraints(min_length=1, max_length=2000, strip_whitespace=True)]
ByName = Annotated[Words, Translatable("{name}")]
"""A text that stands under the name of its field."""
Advice = Annotated[Words, Translatable("guide/{name}")]
Ask = Annotated[Words, Translatable("{me.id}")]
Discuss = tuple[Annotated[Words, Translatable("{me.id}/discuss")], ...]
Condition = Annotated[str, Asked()]
Fact = Annotated[str, StringConstraints(max_length=2000)]
"""A phone number or an address: text, whatever it looks like."""
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$")]
"""A day, as YYYY-MM-DD."""
