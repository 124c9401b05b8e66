"""Files are read exactly and written so that nothing of the user's gets lost."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prover.errors import ProverError
from prover.lean.source import Span
from prover.lean.source_file import SourceFile
from prover.lean.splice import Edit, apply

LINES = st.text(alphabet="ab⟨∀𝔸 ", max_size=8)


def file_with(path: Path, content: bytes) -> SourceFile:
    path.write_bytes(content)
    return SourceFile.read(path)


def edit_of(file: SourceFile, old: str, new: str) -> Edit:
    start = file.text.index(old)
    return Edit(Span(start, start + len(old)), new)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.tuples(LINES, st.sampled_from(["\n", "\r\n"]))), last=LINES)
def test_bytes_outside_of_an_edit_stay_whatever_the_line_ends(
    tmp_path: Path, lines: list[tuple[str, str]], last: str
) -> None:
    before = "".join(line + end for line, end in lines)
    file = file_with(tmp_path / "a.lean", (before + "sorry" + last + "\r\n" + before).encode())
    assert file.text == before.replace("\r\n", "\n") + "sorry" + last + "\n" + before.replace("\r\n", "\n")
    edited = file.edited([edit_of(file, "sorry", "rfl")])
    assert edited == (before + "rfl" + last + "\r\n" + before).encode()


def test_new_lines_get_the_line_ends_of_the_file(tmp_path: Path) -> None:
    file = file_with(tmp_path / "a.lean", b"theorem t : p := by\r\n  sorry\r\n")
    assert file.edited([edit_of(file, "sorry", "a\n  b")]) == b"theorem t : p := by\r\n  a\r\n  b\r\n"


def test_a_file_without_final_newline_stays_without(tmp_path: Path) -> None:
    file = file_with(tmp_path / "a.lean", "theorem t : ∀ p, p := sorry".encode())
    assert file.edited([edit_of(file, "sorry", "x")]) == "theorem t : ∀ p, p := x".encode()


def test_a_byte_order_mark_is_kept_and_not_shown_to_lean(tmp_path: Path) -> None:
    file = file_with(tmp_path / "a.lean", b"\xef\xbb\xbfsorry\n")
    assert file.text == "sorry\n"
    assert file.edited([edit_of(file, "sorry", "x")]) == b"\xef\xbb\xbfx\n"


def test_a_file_that_is_not_utf8_is_one_clear_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.lean"
    path.write_bytes(b"theorem t : \xe4")
    with pytest.raises(ProverError, match=r"a\.lean is not UTF-8 text: byte 0xe4 at offset 12\."):
        SourceFile.read(path)


@pytest.mark.parametrize(("name", "reason"), [("missing.lean", "no such file"), (".", "is a directory")])
def test_a_file_that_cannot_be_read_is_one_clear_sentence(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(ProverError, match=f"cannot be read: {reason}"):
        SourceFile.read(tmp_path / name)


def test_in_place_keeps_the_original_beside_it(tmp_path: Path) -> None:
    file = file_with(tmp_path / "a.lean", b"sorry\n")
    file.path.chmod(0o640)
    kept = file.write_in_place([edit_of(file, "sorry", "x")])
    assert kept == tmp_path / "a.lean.bak"
    assert kept is not None
    assert kept.read_bytes() == b"sorry\n"
    assert file.path.read_bytes() == b"x\n"
    assert file.path.stat().st_mode & 0o777 == kept.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.lean", "a.lean.bak"]


def test_an_older_backup_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.lean.bak").write_bytes(b"precious\n")
    file = file_with(tmp_path / "a.lean", b"sorry\n")
    assert file.write_in_place([edit_of(file, "sorry", "x")]) == tmp_path / "a.lean.bak2"
    assert (tmp_path / "a.lean.bak").read_bytes() == b"precious\n"


def test_nothing_is_written_when_nothing_changed(tmp_path: Path) -> None:
    file = file_with(tmp_path / "a.lean", b"sorry\n")
    assert file.write_in_place([]) is None
    assert [path.name for path in tmp_path.iterdir()] == ["a.lean"]


def test_a_file_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = file_with(tmp_path / "a.lean", b"sorry\n")
    file.path.write_bytes(b"edited by hand\n")
    with pytest.raises(ProverError, match="changed since it was read"):
        file.write_in_place([edit_of(file, "sorry", "x")])
    assert file.path.read_bytes() == b"edited by hand\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.lean"]


def test_a_symbolic_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.lean").write_bytes(b"sorry\n")
    link = tmp_path / "link.lean"
    link.symlink_to("real.lean")
    file = SourceFile.read(link)
    file.write_in_place([edit_of(file, "sorry", "x")])
    assert link.is_symlink()
    assert (tmp_path / "real.lean").read_bytes() == b"x\n"


def test_another_file_in_the_way_is_kept(tmp_path: Path) -> None:
    file = file_with(tmp_path / "a.lean", b"sorry\n")
    out = tmp_path / "a.solved.lean"
    edits = [edit_of(file, "sorry", "x")]
    assert file.write_to(out, edits) is None
    assert file.write_to(out, edits) is None
    out.write_bytes(b"mine\n")
    assert file.write_to(out, edits) == tmp_path / "a.solved.lean.bak"
    assert (tmp_path / "a.solved.lean.bak").read_bytes() == b"mine\n"
    assert out.read_bytes() == b"x\n"
    assert file.path.read_bytes() == b"sorry\n"


def test_the_file_itself_is_no_destination(tmp_path: Path) -> None:
    file = file_with(tmp_path / "a.lean", b"sorry\n")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ProverError, match="is the file itself"):
        file.write_to(tmp_path / "folder" / ".." / "a.lean", [])


def test_a_folder_that_cannot_be_written_is_one_clear_sentence(tmp_path: Path) -> None:
    file = file_with(tmp_path / "a.lean", b"sorry\n")
    edits = [edit_of(file, "sorry", "x")]
    with pytest.raises(ProverError, match="cannot be written: no such file or directory"):
        file.write_to(tmp_path / "missing" / "b.lean", edits)
    assert [path.name for path in tmp_path.iterdir()] == ["a.lean"]


def test_edits_of_the_text_and_of_the_file_agree(tmp_path: Path) -> None:
    file = file_with(tmp_path / "a.lean", "∀ sorry\nb sorry".encode())
    edits = [edit_of(file, "sorry\nb", "x\ny\nb"), Edit(Span(10, 15), "z")]
    assert file.edited(edits).decode() == apply(file.text, edits)
