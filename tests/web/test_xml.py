"""XML as text."""

from xml.etree import ElementTree as ET

from builder.web.xml import document, element, text


def test_content_and_attributes_are_escaped() -> None:
    root = ET.fromstring(
        document(element("a", text('<b> & "c"'), xml_lang="zh", href='x?a=1&b="2"', none=None))
    )
    assert root.text == '<b> & "c"'
    assert root.attrib == {"{http://www.w3.org/XML/1998/namespace}lang": "zh", "href": 'x?a=1&b="2"'}


def test_characters_that_xml_forbids_are_left_out() -> None:
    assert text("a\x0b\x00b\ufffe") == "ab"


def test_empty_element() -> None:
    assert element("link", rel="self") == '<link rel="self"/>'
