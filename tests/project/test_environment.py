import os
import shutil
import subprocess
from pathlib import Path

import pytest

from prover.errors import ProverError
from prover.lean.check import CheckRequest
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.project import find_project, missing_modules, project_environment, project_root
from prover.lean.server import ServerSession
from tests.support.toolchain import Toolchain, make_project


@pytest.fixture
def on_path(toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(toolchain.bin), prepend=os.pathsep)


@pytest.fixture
def project(tmp_path: Path, toolchain: Toolchain) -> Path:
    """A Lake project that was not built."""
    return make_project(tmp_path / "demo", toolchain)


def build(project: Path, toolchain: Toolchain) -> None:
    subprocess.run([toolchain.lake, "build"], cwd=project, check=True, timeout=120)


def test_a_project_is_found_upward_from_a_file(project: Path) -> None:
    assert project_root(project / "Demo" / "Basic.lean") == project
    assert project_root(project) == project
    found = find_project(project / "Demo" / "Basic.lean")
    assert (found.root, found.toolchain, found.packages) == (project, "leanprover/lean4:v4.35.0", ())


def test_a_project_of_the_older_form_is_found(project: Path) -> None:
    (project / "lakefile.toml").rename(project / "lakefile.lean")
    assert project_root(project / "Demo.lean") == project


def test_the_revision_changes_with_what_the_libraries_depend_on(project: Path) -> None:
    revisions = {find_project(project).revision}
    for name in ("lake-manifest.json", "lean-toolchain", "lakefile.toml"):
        file = project / name
        file.write_text(file.read_text() + "\n")
        revisions.add(find_project(project).revision)
    assert len(revisions) == 4


def test_required_packages_come_from_the_manifest(project: Path) -> None:
    (project / "lake-manifest.json").write_text('{"packages": [{"name": "mathlib"}, {"name": "«my-lib»"}]}')
    assert find_project(project).packages == ("mathlib", "my-lib")


def test_the_environment_starts_the_toolchains_own_lean(lake_environment: Environment, toolchain: Toolchain) -> None:
    assert lake_environment.kind is EnvironmentKind.PROJECT
    assert lake_environment.lean_version == "4.35.0"
    assert lake_environment.command == (str(toolchain.lean),)
    assert lake_environment.preamble == "import Demo"
    assert lake_environment.id == f"project-lean4.35.0-{find_project(lake_environment.root).revision}"
    assert missing_modules(lake_environment, ["Demo", "Demo.Basic", "Init", "Lean"]) == ()
    assert missing_modules(lake_environment, ["Demo.Other"]) == ("Demo.Other",)


@pytest.mark.usefixtures("on_path")
def test_where_lake_names_no_sysroot_lean_is_started_through_lake(
    project: Path, toolchain: Toolchain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lake = tmp_path / "bin" / "lake"
    lake.parent.mkdir()
    lake.write_text(f'#!/bin/sh\n"{toolchain.lake}" "$@" | grep -v LEAN_SYSROOT\n')
    lake.chmod(0o755)
    monkeypatch.setenv("PATH", str(lake.parent), prepend=os.pathsep)
    environment = project_environment(project)
    assert environment.command == (str(lake), "env", "lean")
    assert environment.lean_version == "4.35.0"


@pytest.mark.usefixtures("on_path")
async def test_the_options_of_the_package_hold(project: Path) -> None:
    text = "theorem t (l : List α) : l = l := rfl"
    for options, accepted in (("", True), ("\n[leanOptions]\nautoImplicit = false\nweak.linter.x.y = true\n", False)):
        (project / "lakefile.toml").write_text(f'name = "demo"\n{options}')
        session = ServerSession(project_environment(project))
        await session.start()
        try:
            assert (await session.check(CheckRequest(text))).without_error is accepted
        finally:
            await session.close()
    assert find_project(project).options == (("autoImplicit", "false"), ("weak.linter.x.y", "true"))


@pytest.mark.usefixtures("on_path")
def test_a_file_outside_is_read_with_its_own_imports(project: Path, toolchain: Toolchain, tmp_path: Path) -> None:
    build(project, toolchain)
    outside = tmp_path / "Outside.lean"
    outside.write_text("import Demo.Basic\n\ntheorem t : True := trivial\n")
    environment = project_environment(project, file=outside)
    assert (environment.preamble, environment.root) == ("import Demo.Basic", project)


async def test_a_file_of_the_project_is_checked_with_its_own_imports(lake_environment: Environment) -> None:
    session = ServerSession(lake_environment)
    await session.start()
    try:
        text = "open Demo\nexample (n : Nat) : twice n = 2 * n := twice_eq n\n"
        assert (await session.check(CheckRequest(text))).messages == ()
    finally:
        await session.close()


# --- what goes wrong ---


def test_no_project(tmp_path: Path) -> None:
    with pytest.raises(ProverError, match="is not inside a Lake project: no lakefile"):
        project_environment(tmp_path)


def test_no_such_path(tmp_path: Path) -> None:
    with pytest.raises(ProverError, match="does not exist"):
        project_environment(tmp_path / "nothing.lean")


def test_no_lake(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/no/such/folder")
    with pytest.raises(ProverError, match="`lake` is not on the PATH") as caught:
        project_environment(project)
    assert caught.value.hint and "elan" in caught.value.hint


@pytest.mark.usefixtures("on_path")
def test_a_project_that_was_not_built(project: Path, toolchain: Toolchain) -> None:
    file = project / "Main.lean"
    file.write_text("import Demo.Basic\nimport Demo\n")
    with pytest.raises(ProverError, match=r"The module Demo.Basic \(and 1 more\) of .* has not been built") as caught:
        project_environment(file)
    assert caught.value.hint == "Run `lake build` there."
    file.unlink()
    build(project, toolchain)
    file.write_text("import Demo.Basic\nimport Demo\n")
    assert project_environment(file).preamble == "import Demo.Basic\nimport Demo"


@pytest.mark.usefixtures("on_path")
def test_mathlib_that_was_not_fetched(project: Path) -> None:
    (project / "lake-manifest.json").write_text('{"packages": [{"name": "mathlib"}]}')
    file = project / "Main.lean"
    file.write_text("import Mathlib\n")
    with pytest.raises(ProverError) as caught:
        project_environment(file)
    assert caught.value.hint == "Run `lake exe cache get` there."


@pytest.mark.usefixtures("on_path")
def test_lake_fails_with_its_own_first_message(project: Path) -> None:
    (project / "lakefile.toml").write_text("broken")
    with pytest.raises(ProverError, match=r"`lake env` failed in .*: error: .*unexpected identifier$"):
        project_environment(project)


def test_lake_that_says_nothing_useful(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lake = tmp_path / "bin" / "lake"
    lake.parent.mkdir()
    lake.write_text("#!/bin/sh\necho nothing\n")
    lake.chmod(0o755)
    monkeypatch.setenv("PATH", str(lake.parent), prepend=os.pathsep)
    with pytest.raises(ProverError, match="says nothing of LEAN_PATH"):
        project_environment(project)


@pytest.mark.usefixtures("on_path")
def test_a_toolchain_that_is_broken(project: Path, toolchain: Toolchain, tmp_path: Path) -> None:
    copy = tmp_path / "toolchain"
    shutil.copytree(toolchain.sysroot, copy)
    lake = copy / "bin" / "lake"
    lake.write_text(lake.read_text().replace(str(toolchain.sysroot), str(copy)))
    (copy / "bin" / "lean").write_text("#!/bin/sh\necho 'error: toolchain is damaged' >&2\nexit 1\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(copy / "bin"), prepend=os.pathsep)
        with pytest.raises(ProverError, match=r"Lean does not start in .*: error: toolchain is damaged$"):
            project_environment(project)


def test_a_damaged_manifest(project: Path) -> None:
    (project / "lake-manifest.json").write_text("{")
    with pytest.raises(ProverError, match="is damaged"):
        find_project(project)


@pytest.mark.usefixtures("on_path")
def test_a_file_that_is_not_utf8(project: Path) -> None:
    file = project / "Main.lean"
    file.write_bytes(b"import Demo\n-- \xff\xfe")
    with pytest.raises(ProverError, match="it is not UTF-8"):
        project_environment(file)
