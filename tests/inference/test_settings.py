"""Where settings come from, which one wins, and what is said about a wrong one."""

from pathlib import Path

import pytest

from prover.errors import ProverError
from prover.inference.settings import Effective, load_settings


def load(folder: Path, *assignments: str, file: Path | None = None, **variables: str) -> Effective:
    """Settings as in a folder; HOME is `home` beside it."""
    environment = {"HOME": str(folder.parent / "home"), **variables}
    return load_settings(folder=folder, environment=environment, assignments=assignments, file=file)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project's folder."""
    (tmp_path / "project").mkdir()
    return tmp_path / "project"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def origin(effective: Effective, name: str) -> tuple[str, str]:
    """Value and origin of a setting, as `prover doctor` shows them."""
    (row,) = (row for row in effective.rows() if row.name == name)
    return row.value, str(row.origin)


def test_every_source_wins_over_the_one_before_it(folder: Path) -> None:
    name = "roles.default.temperature"
    own = write(folder.parent / "home" / ".config" / "prover" / "prover.toml", "[roles.default]\ntemperature = 0.1\n")
    assert origin(load(folder), name) == ("0.1", str(own))
    project = write(folder / "prover.toml", "[roles.default]\ntemperature = 0.2\n")
    (folder / "deep").mkdir()
    assert origin(load(folder / "deep"), name) == ("0.2", str(project))
    variable = {"PROVER_ROLES__DEFAULT__TEMPERATURE": "0.3"}
    assert origin(load(folder, **variable), name) == ("0.3", f"environment variable {next(iter(variable))}")
    assert origin(load(folder, f"{name}=0.4", **variable), name) == ("0.4", "flag --set")
    flags = {"--temperature": (("roles", "default", "temperature"), 0.5)}
    effective = load_settings(folder=folder, environment=variable, assignments=(f"{name}=0.4",), flags=flags)
    assert origin(effective, name) == ("0.5", "flag --temperature")


def test_a_flag_that_was_not_given_changes_nothing(folder: Path) -> None:
    flags = {"--model": (("roles", "default", "model"), None)}
    assert load_settings(folder=folder, environment={}, flags=flags).settings == load(folder).settings


def test_a_named_file_replaces_both_files(folder: Path) -> None:
    write(folder / "prover.toml", "[retry]\ntries = 2\n")
    named = write(folder / "other.toml", "[limits]\ncalls = 9\n")
    effective = load(folder, file=named)
    assert effective.settings.retry.tries == 5
    assert origin(effective, "limits.calls") == ("9", str(named))


def test_without_any_source_everything_has_a_value(folder: Path) -> None:
    role = load(folder).settings.role("prover")
    assert (role.endpoint, role.model, role.temperature, role.timeout) == ("default", None, None, 1200)
    assert {row.origin.text for row in load(folder).rows()} == {"default"}


def test_short_variables(folder: Path) -> None:
    effective = load(folder, PROVER_MODEL="m", PROVER_BASE_URL="http://10.0.0.1:9/v1/")
    assert effective.settings.role("corrector").model == "m"
    assert effective.settings.endpoints["default"].base_url == "http://10.0.0.1:9/v1"


def test_other_variables_with_our_prefix_are_not_ours(folder: Path) -> None:
    variables = {"PROVER_CACHE": "/x", "PROVER_OTHER__THING": "1", "PROVER_MODEL": ""}
    assert load(folder, **variables).settings == load(folder).settings


def test_a_role_takes_from_the_default_role_what_it_does_not_say(folder: Path) -> None:
    write(
        folder / "prover.toml",
        """
        [endpoints.cloud]
        base_url = "https://models.example/v1"
        [roles.default]
        model = "small"
        temperature = 1.0
        extra = { top_k = 20, min_p = 0.1 }
        [roles.corrector]
        endpoint = "cloud"
        model = "big"
        extra = { top_k = 5 }
        [prices."big.model/v2"]
        input = 2.5
        output = 10
        """,
    )
    settings = load(folder).settings
    role = settings.role("corrector")
    assert (role.endpoint, role.model, role.temperature) == ("cloud", "big", 1.0)
    assert role.extra == {"top_k": 5, "min_p": 0.1}
    assert settings.prices["big.model/v2"].output == 10
    assert origin(load(folder), 'prices."big.model/v2".input')[0] == "2.5"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[roles.prover]\ntemprature = 1", "no setting roles.prover.temprature (FILE). Did you mean 'temperature'?"),
        (
            "[roles.prover]\ntemperature = 9",
            "roles.prover.temperature (FILE): input should be less than or equal to 5.",
        ),
        (
            "[roles.prover]\nmax_tokens = 0",
            "roles.prover.max_tokens (FILE): input should be greater than or equal to 1",
        ),
        (
            "[roles.prover]\nendpoint = 'x'",
            "roles.prover.endpoint is 'x' (FILE), but there is no endpoint of that name",
        ),
        ("[roles.prover.extra]\nstream = true", "must not set 'stream'"),
        ("roles = 3", "roles (FILE): input should be a valid dictionary"),
        ("[limit]\ncalls = 3", "There is no setting limit (FILE). Did you mean 'limits'?"),
        ("[limits]\ncost = 3", "limits.cost is set (FILE), but no price is known."),
        ("[endpoints.a]\nbase_url = 'localhost'", "endpoints.a.base_url (FILE): must be an address like"),
        ("[database]\nurl = 'postgresql://me:secret@host/x'", "must not contain a password"),
        ("[endpoints.a\n", "FILE is not TOML"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(folder: Path, text: str, sentence: str) -> None:
    path = write(folder / "prover.toml", text)
    with pytest.raises(ProverError) as caught:
        load(folder)
    assert sentence.replace("FILE", str(path)) in str(caught.value)


def test_a_wrong_variable_and_a_wrong_flag_are_named(folder: Path) -> None:
    with pytest.raises(
        ProverError, match=r"limits.calls \(environment variable PROVER_LIMITS__CALLS\): input should"
    ):
        load(folder, PROVER_LIMITS__CALLS="many")
    with pytest.raises(ProverError, match=r"retry.tries \(flag --set\)"):
        load(folder, "retry.tries=0")
    with pytest.raises(ProverError, match="is no setting with a value"):
        load(folder, "retry.tries")
    with pytest.raises(ProverError, match="roles must be a table"):
        load(folder, "roles=3", PROVER_MODEL="m")


def test_a_file_that_is_not_there(folder: Path) -> None:
    with pytest.raises(ProverError, match=r"nowhere.toml cannot be read"):
        load(folder, file=folder / "nowhere.toml")


class TestKeys:
    """Keys are named in settings, never written there, and go only where the user wants them."""

    @pytest.mark.parametrize(
        "text",
        [
            "[endpoints.default]\napi_key = 'sk-very-secret-1'",
            "[endpoints.default]\napi_key_variable = 'sk-very-secret-1'",
            "[endpoints.default]\nbase_url = 'https://me:sk-very-secret-1@models.example/v1'",
            "[endpoints.default]\nbase_url = 'https://models.example/v1?key=sk-very-secret-1'",
        ],
    )
    def test_a_key_in_a_file_is_refused_and_not_repeated(self, folder: Path, text: str) -> None:
        write(folder / "prover.toml", text)
        with pytest.raises(ProverError) as caught:
            load(folder)
        assert "sk-very-secret-1" not in str(caught.value)
        assert "variable" in str(caught.value) or "must end with its path" in str(caught.value)

    def test_a_strangers_file_cannot_send_a_key_to_a_host_of_its_choice(self, folder: Path) -> None:
        text = "[endpoints.default]\nbase_url = 'https://evil.example/v1'\napi_key_variable = 'OPENAI_API_KEY'\n"
        path = write(folder / "prover.toml", text)
        effective = load(folder, OPENAI_API_KEY="sk-very-secret-1")
        with pytest.raises(ProverError, match=r"would have the key in OPENAI_API_KEY sent to evil.example"):
            effective.key_of("default")
        named = load(folder, file=path, OPENAI_API_KEY="sk-very-secret-1")
        assert named.key_of("default") == "sk-very-secret-1"
        assert load(folder).key_of("default") is None

    def test_a_server_on_this_machine_may_be_named_by_a_project(self, folder: Path) -> None:
        write(folder / "prover.toml", "[endpoints.default]\nbase_url = 'http://127.0.0.1:5/v1'\n")
        assert load(folder, PROVER_API_KEY="sk-local").key_of("default") == "sk-local"

    def test_a_project_cannot_name_the_key_for_an_address_of_the_user(self, folder: Path) -> None:
        write(folder / "prover.toml", "[endpoints.default]\napi_key_variable = 'GITHUB_TOKEN'\n")
        variables = {"PROVER_BASE_URL": "https://models.example/v1", "GITHUB_TOKEN": "ghp-very-secret"}
        with pytest.raises(ProverError, match=r"would have the key in GITHUB_TOKEN sent to models.example"):
            load(folder, **variables).key_of("default")

    def test_values_are_shown_without_the_key(self, folder: Path) -> None:
        effective = load(folder, PROVER_API_KEY="sk-very-secret-1")
        assert origin(effective, "endpoints.default.api_key_variable")[0] == "PROVER_API_KEY (set)"
        assert "sk-very-secret-1" not in "".join(f"{row}" for row in effective.rows())
