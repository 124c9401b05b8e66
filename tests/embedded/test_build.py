import os
import resource
import signal
import stat
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from prover.errors import ProverError
from prover.lean.embedded import embedded_paths
from prover.lean.embedded.build import USED
from prover.lean.embedded.environment import builds_folder
from prover.lean.embedded.manifest import mark_suspect
from prover.lean.embedded.paths import EmbeddedPaths

REPOSITORY = Path(__file__).parents[2]

# Builds the library named first. At its first module it waits until the file named second exists.
BUILD = """
import sys, time
from pathlib import Path
from prover.errors import ProverError
from prover.lean.embedded import embedded_paths

class Progress:
    def waiting(self, reason):
        print("waiting", flush=True)
    def module(self, name, done, total):
        print("module", name, flush=True)
        while not Path(sys.argv[2]).exists():
            time.sleep(0.01)

try:
    paths = embedded_paths(Progress(), sources=Path(sys.argv[1]))
    print("ready", paths.key, flush=True)
except ProverError as error:
    print("refused", error, flush=True)
"""


# Root may write everywhere, by virtue of its capabilities; without them it is an owner like any other.
GIVE_UP_RIGHTS = """
import ctypes
header, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
assert ctypes.CDLL(None).capset(header, none) == 0
"""


@dataclass
class Recorder:
    """Notes what a build reports."""

    modules: list[tuple[str, int, int]] = field(default_factory=list)

    def waiting(self, reason: str) -> None:
        raise AssertionError(reason)

    def module(self, name: str, done: int, total: int) -> None:
        self.modules.append((name, done, total))


def rebuilt(sources: Path) -> bool:
    """Whether this use compiles anything."""
    recorder = Recorder()
    embedded_paths(recorder, sources=sources)
    return bool(recorder.modules)


def olean(paths: EmbeddedPaths, name: str = "Init/Base.olean") -> Path:
    return paths.oleans / name


def overwrite(path: Path, contents: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(contents)


def leftovers() -> list[Path]:
    return sorted(builds_folder().glob(".building-*"))


def test_modules_are_compiled_in_import_order_and_reported(cache: Path, tiny: Path) -> None:
    recorder = Recorder()
    paths = embedded_paths(recorder, sources=tiny)
    names = [name for name, _, _ in recorder.modules]
    assert (
        names[0] == "Init.Base" and set(names[1:3]) == {"Init.Left", "Init.Right"} and names[3:] == ["Init", "Init"]
    )
    assert recorder.modules[-1] == ("Init", 4, 4)
    assert paths.id == f"embedded-lean{paths.lean_version}-{paths.key}"
    assert leftovers() == []


def test_compiled_files_are_read_only(cache: Path, tiny: Path) -> None:
    paths = embedded_paths(sources=tiny)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in paths.oleans.rglob("*.*lean")}
    assert modes == {0o444}


def test_a_second_use_compiles_nothing(cache: Path, tiny: Path) -> None:
    assert rebuilt(tiny)
    assert not rebuilt(tiny)


def test_changed_sources_get_a_build_of_their_own(cache: Path, tiny: Path) -> None:
    first = embedded_paths(sources=tiny)
    base = tiny / "Init" / "Base.lean"
    base.write_text(base.read_text(encoding="utf-8") + "axiom Tiny.more : Tiny.statement\n", encoding="utf-8")
    second = embedded_paths(sources=tiny)
    assert first.key != second.key
    assert olean(first).is_file() and olean(second).is_file()


def test_what_is_compiled_is_what_was_hashed_even_if_a_file_is_edited_meanwhile(cache: Path, tiny: Path) -> None:
    class Editor(Recorder):
        def module(self, name: str, done: int, total: int) -> None:
            (tiny / "Init" / "Right.lean").write_text("this is no Lean\n", encoding="utf-8")

    before = (tiny / "Init" / "Right.lean").read_text(encoding="utf-8")
    edited = embedded_paths(Editor(), sources=tiny)
    (tiny / "Init" / "Right.lean").write_text(before, encoding="utf-8")
    assert embedded_paths(sources=tiny).key == edited.key
    assert (edited.sysroot / "src" / "lean" / "Init" / "Right.lean").read_text(encoding="utf-8") == before


def test_a_build_that_nobody_used_for_long_goes_when_another_is_made(cache: Path, tiny: Path) -> None:
    first = embedded_paths(sources=tiny)
    embedded_paths(sources=tiny)
    folder = builds_folder() / first.key
    long_ago = time.time() - 30 * 86400
    for name in (USED, "manifest.json"):
        os.utime(folder / name, (long_ago, long_ago))
    (tiny / "Init" / "Base.lean").write_text("prelude\naxiom Tiny.statement : Type\n", encoding="utf-8")
    for name in ("Left", "Right"):
        (tiny / "Init" / f"{name}.lean").write_text("prelude\nimport Init.Base\n", encoding="utf-8")
    embedded_paths(sources=tiny)
    assert not folder.exists()


def test_a_module_that_does_not_compile_is_named_with_leans_message(cache: Path, tiny: Path) -> None:
    (tiny / "Init" / "Right.lean").write_text("prelude\nimport Init.Base\naxiom a : Absent.thing\n", encoding="utf-8")
    with pytest.raises(
        ProverError, match=rf"module Init\.Right does not compile .*{tiny}/Init/Right\.lean:3.*Absent"
    ):
        embedded_paths(sources=tiny)
    assert leftovers() == []


def test_two_processes_at_once_build_once_and_both_use_it(
    cache: Path, tiny: Path, tmp_path: Path, start_python
) -> None:
    go = tmp_path / "go"
    first = start_python(BUILD, tiny, go)
    assert first.stdout.readline() == "module Init.Base\n"
    second = start_python(BUILD, tiny, go)
    assert second.stdout.readline() == "waiting\n"
    go.touch()
    first_output, _ = first.communicate(timeout=60)
    second_output, errors = second.communicate(timeout=60)
    key = first_output.splitlines()[-1]
    assert key.startswith("ready ")
    assert second_output.splitlines() == [key], errors


def test_a_killed_builder_leaves_no_half_cache_and_blocks_nobody(
    cache: Path, tiny: Path, tmp_path: Path, start_python
) -> None:
    builder = start_python(BUILD, tiny, tmp_path / "never")
    builder.stdout.readline()
    waiting = start_python(BUILD, tiny, tiny)
    assert waiting.stdout.readline() == "waiting\n"
    builder.send_signal(signal.SIGKILL)
    builder.communicate(timeout=60)
    output, errors = waiting.communicate(timeout=60)
    assert output.splitlines()[-1].startswith("ready "), errors
    assert leftovers() == []
    assert not rebuilt(tiny)


@pytest.mark.parametrize("damage", ["no manifest", "manifest cut off", "file gone", "file cut off", "bits changed"])
def test_a_half_built_or_damaged_cache_is_rebuilt_silently(damage: str, cache: Path, tiny: Path) -> None:
    paths = embedded_paths(sources=tiny)
    manifest = builds_folder() / paths.key / "manifest.json"
    good = olean(paths).read_bytes()
    match damage:
        case "no manifest":
            manifest.unlink()
        case "manifest cut off":
            manifest.write_bytes(manifest.read_bytes()[:100])
        case "file gone":
            olean(paths).unlink()
        case "file cut off":
            overwrite(olean(paths), good[:-8])
        case "bits changed":
            overwrite(olean(paths), good[:-8] + b"altered!")
    assert rebuilt(tiny)
    assert olean(paths).read_bytes() == good
    assert not rebuilt(tiny)


def test_a_file_altered_behind_its_times_is_found_once_the_build_is_suspect(
    cache: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from prover.lean.embedded.build import ready_build
    from prover.lean.embedded.manifest import read_manifest

    paths = embedded_paths(sources=tiny)
    folder = builds_folder() / paths.key
    good = olean(paths).read_bytes()
    overwrite(olean(paths), good[:-8] + b"altered!")
    # As after silent damage of the disk: the manifest knows the times that the file has now.
    manifest = folder / "manifest.json"
    status = olean(paths).stat()
    record = read_manifest(folder).files["lib/lean/Init/Base.olean"]
    text = manifest.read_text(encoding="utf-8")
    for old, new in (
        (record.mtime_ns, status.st_mtime_ns),
        (record.ctime_ns, status.st_ctime_ns),
        (record.inode, status.st_ino),
    ):
        text = text.replace(str(old), str(new))
    manifest.write_text(text, encoding="utf-8")

    assert ready_build(folder) is not None
    assert ready_build(folder, deep=True) is None
    mark_suspect(folder)
    assert rebuilt(tiny)
    assert olean(paths).read_bytes() == good


def test_suspicion_ends_when_every_hash_was_right(cache: Path, tiny: Path) -> None:
    paths = embedded_paths(sources=tiny)
    folder = builds_folder() / paths.key
    mark_suspect(folder)
    assert not rebuilt(tiny)
    assert not (folder / "suspect").exists()


def test_a_cache_that_was_copied_is_used(cache: Path, tiny: Path) -> None:
    paths = embedded_paths(sources=tiny)
    for file in paths.oleans.rglob("*.*lean"):
        os.utime(file, (1, 1))
    assert not rebuilt(tiny)


def test_a_cache_folder_that_cannot_be_written_is_one_sentence(cache: Path, tiny: Path, start_python) -> None:
    cache.chmod(0o555)
    output, errors = start_python(f"{GIVE_UP_RIGHTS}\n{BUILD}", tiny, tiny).communicate(timeout=60)
    cache.chmod(0o755)
    assert output.startswith("refused The cache folder") and "cannot be written" in output, errors
    assert "PROVER_CACHE" in output and len(output.splitlines()) == 1


def test_a_ready_build_is_used_where_nothing_can_be_written(cache: Path, tiny: Path, start_python) -> None:
    key = embedded_paths(sources=tiny).key
    folders = [cache, *(path for path in cache.rglob("*") if path.is_dir() and not path.is_symlink())]
    for folder in folders:
        folder.chmod(0o555)
    output, errors = start_python(f"{GIVE_UP_RIGHTS}\n{BUILD}", tiny, tiny).communicate(timeout=60)
    for folder in folders:
        folder.chmod(0o755)
    assert output == f"ready {key}\n", errors


def test_an_interrupted_builder_cleans_up(cache: Path, tiny: Path, tmp_path: Path, start_python) -> None:
    builder = start_python(BUILD, tiny, tmp_path / "never")
    builder.stdout.readline()
    assert leftovers() != []
    builder.send_signal(signal.SIGINT)
    builder.communicate(timeout=60)
    assert leftovers() == []


def test_a_file_in_the_way_of_the_cache_folder_is_named(
    cache: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (cache / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("PROVER_CACHE", str(cache / "file"))
    with pytest.raises(ProverError, match="a file stands in its way"):
        embedded_paths(sources=tiny)


def make_bigger(tiny: Path) -> None:
    """Let one module compile to some hundred kilobytes."""
    left = tiny / "Init" / "Left.lean"
    many = "".join(f"axiom Tiny.filler{number} : Tiny.statement\n" for number in range(2000))
    left.write_text(left.read_text(encoding="utf-8") + many, encoding="utf-8")


def test_a_write_that_fails_half_way_is_one_sentence_and_leaves_nothing(cache: Path, tiny: Path) -> None:
    make_bigger(tiny)
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(tiny), str(tiny)],
        cwd=REPOSITORY,
        # Stands in for a full disk where none can be had: writes end at this size.
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
        capture_output=True,
        text=True,
        check=False,
    )
    last = done.stdout.splitlines()[-1]
    assert last.startswith("refused The disk is full") and "PROVER_CACHE" in last, done.stderr
    assert leftovers() == []
    assert rebuilt(tiny)


def test_a_full_disk_is_one_sentence_and_leaves_nothing(cache: Path, tiny: Path) -> None:
    make_bigger(tiny)
    script = (
        'memory=$(cat "$1/wheel-hashes.json"); mount -t tmpfs -o size=300k none "$1" || exit 77; '
        'echo "$memory" > "$1/wheel-hashes.json"; shift; "$@"; find "$PROVER_CACHE" -name "*olean" >&2'
    )
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", str(cache), sys.executable, "-c", BUILD, str(tiny), str(tiny)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0 and not done.stdout:
        pytest.skip(f"no file system can be mounted here: {done.stderr.strip()}")
    last = done.stdout.splitlines()[-1]
    assert last.startswith("refused The disk is full") and "PROVER_CACHE" in last, done.stderr
    assert done.stderr == ""
