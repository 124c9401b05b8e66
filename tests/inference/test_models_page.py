"""docs/models.md says what can be set and how."""

import re
from pathlib import Path

import prover
from prover.inference.settings import Endpoint, Limits, Retry, Role, Settings, load_settings
from prover.inference.settings.schema import Cache, Database, Recording

PAGE = (Path(prover.__file__).parent.parent / "docs" / "models.md").read_text(encoding="utf-8")
SECTIONS = {
    "endpoints": Endpoint,
    "roles": Role,
    "limits": Limits,
    "retry": Retry,
    "cache": Cache,
    "database": Database,
    "recording": Recording,
}


def test_the_example_file_is_valid(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert example is not None
    (tmp_path / "prover.toml").write_text(example[1], encoding="utf-8")
    settings = load_settings(folder=tmp_path, environment={"HOME": str(tmp_path)}).settings
    assert (settings.role("corrector").model, settings.role("corrector").max_tokens) == ("big-prover", 4096)


def test_every_setting_is_on_the_page() -> None:
    assert {*SECTIONS, "prices"} == set(Settings.model_fields)
    rows = [line for line in PAGE.splitlines() if line.startswith("| `")]
    for section, model in SECTIONS.items():
        text = " ".join(row.split(" | ")[0] for row in rows if row.startswith(f"| `{section}."))
        named = set(re.findall(r"[a-z_]+", text))
        assert set(model.model_fields) <= named, section


def test_the_built_in_values_on_the_page_are_those_in_force(tmp_path: Path) -> None:
    effective = load_settings(folder=tmp_path, environment={"HOME": str(tmp_path)})
    for row in effective.rows():
        line = re.search(rf"^\| `{row.name.replace('.default.', '.NAME.')}` \| (.*?) \|", PAGE, re.MULTILINE)
        if line is not None and line[1] not in {"not sent", "not set", "a file in the data folder"}:
            shown = row.value.partition(" (")[0].removesuffix(".0")
            assert line[1].strip("`") == shown, row.name
