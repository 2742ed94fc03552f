"""What content/site.toml may hold. Unknown keys are mistakes; builder/settings.py reports them."""

from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints

from builder.model.entry import Rights, Status
from builder.model.settings import Settings

_DEFAULTS = Settings()


def _address(value: str) -> str:
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or set(value) & set(" <>\"'"):
        raise ValueError("write an address that begins with https://")
    return value


def root_address(value: str) -> str:
    """The address of a site's root, with a slash at the end; ValueError says what is wrong with it."""
    parts = urlsplit(_address(value))
    if parts.query or parts.fragment:
        raise ValueError("write the address of the site's root, without ? and #")
    return value if value.endswith("/") else f"{value}/"


def _timezone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError('write the name of a time zone, such as "Asia/Shanghai"') from error
    return value


def _both(value: object) -> object:
    """One string stands for both languages."""
    return {"zh": value, "en": value} if isinstance(value, str) else value


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Address = Annotated[str, AfterValidator(_address)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, regex_engine="python-re")


class BothLanguages(_Table):
    """The same words in Chinese and English."""

    zh: Words
    en: Words


class Nameplate(_Table):
    """The name of the site on two lines, in each language."""

    zh: tuple[Words, Words]
    en: tuple[Words, Words]


class Licence(BothLanguages):
    """The name of the licence, and where it is to be read."""

    address: Address = _DEFAULTS.licence_address


class PublicationTable(_Table):
    """A newspaper, and globs of its pages."""

    name: Annotated[BothLanguages, BeforeValidator(_both)]
    pages: tuple[Words, ...]
    rights: Rights | None = None
    serial: Words | None = None
    address: Address | None = None


class SiteTable(_Table):
    """The whole of site.toml."""

    name: Annotated[BothLanguages | None, BeforeValidator(_both)] = None
    nameplate: Nameplate | None = None
    description: Annotated[BothLanguages | None, BeforeValidator(_both)] = None
    base: Annotated[str, AfterValidator(root_address)] = _DEFAULTS.base
    timezone: Annotated[str, AfterValidator(_timezone)] = _DEFAULTS.timezone
    licence: Annotated[Licence | None, BeforeValidator(_both)] = None
    contact: str = _DEFAULTS.contact
    rights: Rights = _DEFAULTS.rights
    status: Status = _DEFAULTS.status
    publications: tuple[PublicationTable, ...] = ()
    desk_pages: tuple[Words, ...] = ()
    untranslated_in_feeds: bool = _DEFAULTS.untranslated_in_feeds


def known_keys(section: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that a section of site.toml may hold."""
    tables: dict[str, type[_Table]] = {
        "": SiteTable,
        "nameplate": Nameplate,
        "licence": Licence,
        "publications": PublicationTable,
    }
    names = [part for part in section if isinstance(part, str)]
    if len(names) > 1:
        return tuple(BothLanguages.model_fields)
    return tuple(tables.get(names[0] if names else "", BothLanguages).model_fields)
