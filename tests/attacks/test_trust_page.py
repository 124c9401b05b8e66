"""The page about trust and the attacks speak of the same things."""

import re
from pathlib import Path

from attack import attacks

PAGE = Path(__file__).parents[2] / "docs" / "trust.md"


def test_each_attack_stands_on_the_page_and_the_page_names_no_other() -> None:
    named = {word for word in re.findall(r"`([a-z_]+)`", PAGE.read_text(encoding="utf-8")) if word.count("_") >= 1}
    named -= {"not_proved", "native_decide", "bv_decide", "implemented_by"}
    titles = {attack.title for attack in attacks()}
    assert named - titles == set()
    assert {title for title in titles if f"`{title}`" not in PAGE.read_text(encoding="utf-8")} == set()
